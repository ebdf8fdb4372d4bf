import { beforeAll, describe, expect, it } from 'vitest';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { MessageModel } from '../../activities/store/models/messages.ts';
import type { ActivityList, DryRunBody, DryRunList, FlowDetail, FlowGraph, SegmentView } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { useProduct } from '../kit/use-product.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack({ env: { PARLEY_ACTIVITIES: `${import.meta.dirname}/../../sdk/example` } });
const product = useProduct(stack);
const waId = '491730009001';

type Step = [type: string, params: Record<string, unknown>, handle?: string];

/** Nodes in a row, each left by the handle named. */
function row(...steps: Step[]): FlowGraph {
  return {
    schemaVersion: 1,
    settings: { reentry: { mode: 'always' }, concurrency: 'parallel' },
    nodes: steps.map(([type, params], index) => ({ id: `n${index}`, type, typeVersion: 1, params, position: { x: index * 300, y: 0 } })),
    edges: steps.slice(1).map((_step, index) => ({ id: `e${index}`, source: `n${index}`, sourceHandle: steps[index]?.[2] ?? 'next', target: `n${index + 1}` })),
    notes: [],
  };
}

const word = (text: string): Step => ['keyword', { words: [text], match: 'exact' }];
const delivery = { name: 'delivery-date', version: 1, title: 'Delivery date', timeoutMs: 5000, attempts: 3, handles: [{ key: 'soon', title: 'Soon' }, { key: 'later', title: 'Later' }], params: { region: '{{ contact.fields.region | default: "city" }}', sentOn: '2026-01-15', express: 'true' } };

beforeAll(async () => {
  await product.api.publish('Arrives', 'conversation', row(word('order'), ['send-text', { body: 'It is packed.', waitForStatus: 'delivered', statusTimeoutMs: 60_000 }], ['tag', { add: ['it arrived'] }], ['end', {}]));
  await product.api.publish('Seen', 'journey', row(['message-status', { status: 'read', of: 'flow' }], ['tag', { add: ['has read'] }], ['end', {}]));
  await product.api.publish('Form', 'conversation', row(word('shirt'), ['send-flow', { body: 'Which size?', button: 'Choose', form: '55', screen: 'SIZE', data: [{ name: 'size', value: 'M' }], mode: 'published', saveTo: 'form' }, 'submitted'], ['send-text', { body: 'Size {{ form.size }} it is.' }], ['end', {}]));
  await product.api.publish('Ad', 'conversation', row(['ad-referral', { headline: 'spring' }], ['send-text', { body: 'Welcome, {{ ad.id }}.' }], ['end', {}]));
  await product.api.publish('Parcel', 'conversation', row(word('parcel'), ['activity', { call: delivery, saveTo: 'parcel' }, 'out:soon'], ['send-text', { body: 'It comes on {{ parcel.date }}.' }], ['end', {}]));
});


async function simulator(path: string, body: object): Promise<void> {
  const response = await fetch(`${stack().simUrl}/_sim${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
}

const write = (body: string, more: object = {}): Promise<void> => simulator('/inbound', { numberId: product.number.id, from: { waId }, message: { type: 'text', text: { body }, ...more } });
const tags = async (): Promise<string[]> => (await ContactModel.findOne({ waId }).lean())?.tags ?? [];
const until = (what: () => Promise<unknown>): ReturnType<typeof expect.poll> => expect.poll(what, { interval: 200 });
/** The message that says this, once WhatsApp has taken it. */
async function sent(text: string): Promise<string> {
  await until(() => MessageModel.countDocuments({ direction: 'out', text, wamid: { $exists: true } })).toBe(1);
  return String((await MessageModel.findOne({ direction: 'out', text }).lean())?.wamid);
}

describe('what becomes of a message', () => {
  it('lets a flow go on when it has arrived, and starts another when it is read', async () => {
    await write('order');
    const wamid = await sent('It is packed.');
    await until(tags).toContain('it arrived');
    await simulator('/act', { messageId: wamid, action: 'read' });
    await until(tags).toContain('has read');
  });
});

describe('a form', () => {
  it('comes back to the flow that sent it, with what the customer entered', async () => {
    await write('shirt');
    await simulator('/act', { messageId: await sent('Which size?'), action: 'tap', response: { size: 'XL', note: 'blue' } });
    await sent('Size XL it is.');
    const answer = await MessageModel.findOne({ direction: 'in', type: 'interactive' }).lean();
    expect(JSON.stringify(answer?.content)).toContain('XL');
  });
});

describe('an ad', () => {
  it('starts its flow, is kept with the message, and makes messages free for 72 hours', async () => {
    await write('hello', { referral: { source_type: 'ad', source_id: 'ad-7', headline: 'Spring sale', ctwa_clid: 'click-7' } });
    await sent('Welcome, ad-7.');
    expect(await MessageModel.findOne({ direction: 'in', text: 'hello' }).lean()).toMatchObject({ referral: { source_id: 'ad-7', ctwa_clid: 'click-7' } });
    const conversation = { numberId: product.number.id, contactId: String((await ContactModel.findOne({ waId }).lean())?._id) };
    await until(async () => (await ConversationModel.findOne(conversation).lean())?.freeEntryUntil?.getTime() ?? 0).toBeGreaterThan(Date.now() + limits.freeEntryMs - 120_000);
  });
});

describe('a custom activity', () => {
  it('is listed, gets its values in the types that it wants, and its answer goes on in the flow', async () => {
    expect((await product.api.call<ActivityList>('GET', '/activities')).items).toMatchObject([{ name: 'delivery-date', version: 1, handles: [{ key: 'soon' }, { key: 'later' }] }]);
    await write('parcel');
    await sent('It comes on 2026-01-16.');
  });
});

it('plays a draft for a segment and for a list of numbers, and nothing is sent', async () => {
  const { flow } = await product.api.call<FlowDetail>('POST', '/flows', { name: 'Tried dry', kind: 'conversation', graph: row(word('dry'), ['send-buttons', { body: 'Which?', buttons: [{ key: 'a', title: 'A' }], timeoutMs: 60_000 }, 'choice:a'], ['send-text', { body: 'Dry it is.' }], ['end', {}]) });
  const dryRun = async (audience: object): Promise<DryRunBody['counts']> => {
    const { id } = await product.api.call<DryRunBody>('POST', `/flows/${flow.id}/dry-runs`, { audience, answers: { rule: 'first' }, most: 100 });
    const done = async (): Promise<DryRunBody | undefined> => (await product.api.call<DryRunList>('GET', `/flows/${flow.id}/dry-runs`)).items.find((run) => run.id === id && run.state === 'done');
    await expect.poll(done).toBeDefined();
    return (await done())?.counts as DryRunBody['counts'];
  };
  const before = (await product.accepted()).length;
  const ofNumbers = await dryRun({ kind: 'phones', phones: ['+49 170 5550001', '+12025550199', '12'] });
  expect(ofNumbers).toMatchObject({ played: 2, excluded: [{ reason: 'invalid_phone', count: 1 }], outcomes: [{ outcome: 'completed', count: 2 }] });
  expect(ofNumbers.handles).toContainEqual({ nodeId: 'n1', handle: 'choice:a', count: 2 });
  expect(ofNumbers.messages.map(({ country, count }) => [country, count]).toSorted()).toEqual([['DE', 2], ['US', 2]]);

  const segment = await product.api.call<SegmentView>('POST', '/segments', { name: 'Dry', condition: { match: 'all', rows: [{ subject: 'contact.tags', operator: 'has_tag', value: 'dry' }] } });
  const [contact] = await ContactModel.find({ tags: { $ne: 'dry' } }, { _id: 1 }).limit(1).lean();
  await product.api.call('PATCH', `/contacts/${contact?._id}`, { addTags: ['dry'] });
  expect(await dryRun({ kind: 'segment', segmentId: segment.id })).toMatchObject({ played: 1, outcomes: [{ outcome: 'completed', count: 1 }] });
  expect((await product.accepted()).length).toBe(before);
});
