import { Client, Connection } from '@temporalio/client';
import { ulid } from 'ulid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import type { ConversationList, FlowDetail, FlowGraph } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import type { FlowClockProgress } from '../../workflows/flow-clock.ts';
import { flowClockWorkflowId, queries } from '../../workflows/names.ts';
import { useProduct } from '../kit/use-product.ts';
import { useStack } from '../kit/use-stack.ts';

// @begins-first: it waits for full minutes.

const READERS = 150;

const stack = useStack();
const product = useProduct(stack);
let orgId: string;

beforeAll(async () => {
  orgId = String((await OrganisationModel.findOne({}).lean())?._id);
});

/** A trigger, something to do, and the end. Everybody may enter again and again: only the clock keeps them from it. */
function flowOf(type: string, params: Record<string, unknown>): FlowGraph {
  const nodes = [{ id: 'start', type, params }, { id: 'mark', type: 'tag', params: { add: ['woken'] } }, { id: 'end', type: 'end', params: {} }];
  return {
    schemaVersion: 1,
    settings: { reentry: { mode: 'always' } },
    nodes: nodes.map((node, index) => ({ ...node, typeVersion: 1, position: { x: index * 300, y: 0 } })),
    edges: [{ id: 'e0', source: 'start', sourceHandle: 'next', target: 'mark' }, { id: 'e1', source: 'mark', sourceHandle: 'next', target: 'end' }],
    notes: [],
  };
}

const publish = (name: string, graph: FlowGraph): Promise<string> => product.api.publish(name, 'journey', graph);

/** The full minute (UTC) that comes at least so much later. */
function minuteAfter(ms: number): { date: string; time: string; at: number } {
  const at = Math.ceil((Date.now() + ms) / durations.MINUTE) * durations.MINUTE;
  const text = new Date(at).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16), at };
}

const contact = (tags: string[], more: object = {}) => ({ _id: ulid(), orgId, tags, fields: {}, createdAt: new Date(), ...more });
const runsOf = (flowId: string): Promise<{ contactId: string }[]> => RunModel.find({ flowId }, { contactId: 1 }).lean();
const inUtc = { zone: 'fixed', timeZone: 'UTC' };
const newsletter = { match: 'all', rows: [{ subject: 'contact.tags', operator: 'has_tag', value: 'bulletin' }] };

/** Somebody writes, so that there is a contact with a conversation. Gives the contact's id. */
async function writtenBy(from: string): Promise<string> {
  await product.write(from, 'good day');
  await expect.poll(() => ContactModel.countDocuments({ waId: from })).toBe(1);
  return String((await ContactModel.findOne({ waId: from }).lean())?._id);
}

describe('a schedule', () => {
  it(`starts for ${READERS} contacts, each once although the worker dies and the flow is paused meanwhile, and for nobody who is not meant`, { timeout: 290_000 }, async () => {
    const readers = Array.from({ length: READERS }, () => contact(['bulletin']));
    await ContactModel.insertMany([...readers, contact(['bulletin'], { optedOutAt: new Date() }), contact(['bulletin'], { blockedAt: new Date() }), contact([])]);
    const { date, time } = minuteAfter(5000);
    const flowId = await publish('Newsletter', flowOf('schedule', { repeat: 'daily', start: date, time, ...inUtc, audience: newsletter }));
    expect(await runsOf(flowId)).toEqual([]);
    await expect.poll(async () => (await runsOf(flowId)).length, { timeout: 90_000, interval: 100 }).toBeGreaterThan(20);
    await stack().kill('worker');
    expect((await runsOf(flowId)).length).toBeLessThan(READERS);
    await product.api.call('PATCH', `/flows/${flowId}`, { status: 'paused' });
    await stack().restart('worker');
    // What was told already finds the flow paused; the others follow when it goes on.
    const connection = await Connection.connect({ address: stack().temporalAddress });
    const clock = new Client({ connection, namespace: stack().temporalNamespace }).workflow.getHandle(flowClockWorkflowId(flowId));
    await expect.poll(async () => (await clock.query<FlowClockProgress>(queries.progress)).held, { timeout: 60_000, interval: 300 }).toBe(true);
    await connection.close();
    expect((await runsOf(flowId)).length).toBeLessThan(READERS);
    await product.api.call('PATCH', `/flows/${flowId}`, { status: 'live' });
    await expect.poll(async () => (await runsOf(flowId)).length, { timeout: 150_000, interval: 500 }).toBe(READERS);
    // Whoever is told twice would show up by now.
    await expect.poll(() => RunModel.countDocuments({ flowId, status: 'ended' })).toBe(READERS);
    expect(new Set((await runsOf(flowId)).map(({ contactId }) => contactId))).toEqual(new Set(readers.map(({ _id }) => _id)));
    // None of them has written: the inbox is for those who have, and for whom somebody is to talk to.
    const inView = async (): Promise<string[]> => (await product.api.call<ConversationList>('GET', '/conversations?view=all')).items.map(({ id }) => id).filter((id) => talks.includes(id));
    const talks = (await ConversationModel.find({ contactId: { $in: readers.map(({ _id }) => _id) } }, { _id: 1 }).lean()).map(({ _id }) => _id);
    expect(await inView()).toEqual([]);
    await product.api.call('POST', `/conversations/${talks[0] ?? ''}/assign`, { assigneeId: null });
    expect(await inView()).toEqual([talks[0]]);
  });

  it('does not start while the flow is paused, and takes notice of another time', { timeout: 200_000 }, async () => {
    const later = minuteAfter(durations.HOUR);
    const flowId = await publish('Moved', flowOf('schedule', { repeat: 'daily', start: later.date, time: later.time, ...inUtc, audience: newsletter }));
    const soon = minuteAfter(5000);
    const { revision } = await product.api.call<FlowDetail>('GET', `/flows/${flowId}`);
    const saved = await product.api.call<{ revision: number }>('PUT', `/flows/${flowId}/draft`, { revision, graph: flowOf('schedule', { repeat: 'daily', start: soon.date, time: soon.time, ...inUtc, audience: { match: 'all', rows: [{ subject: 'contact.tags', operator: 'has_tag', value: 'few' }] } }) });
    await ContactModel.insertMany([contact(['few']), contact(['few'])]);
    await product.api.call('POST', `/flows/${flowId}/publish`, { revision: saved.revision });
    const paused = await publish('Paused', flowOf('schedule', { repeat: 'once', start: soon.date, time: soon.time, ...inUtc, audience: newsletter }));
    await product.api.call('PATCH', `/flows/${paused}`, { status: 'paused' });
    await expect.poll(async () => (await runsOf(flowId)).length, { timeout: 100_000, interval: 300 }).toBe(2);
    expect(Date.now()).toBeGreaterThanOrEqual(soon.at);
    expect(await runsOf(paused)).toEqual([]);
  });
});

describe('a date of a contact', () => {
  it('starts on it for who has it already and for who gets it today, and not for who gets another one', { timeout: 250_000 }, async () => {
    const [early, late, moved] = [await writtenBy('491730008001'), await writtenBy('491730008002'), await writtenBy('491730008003')];
    const { date, time, at } = minuteAfter(20_000);
    const enter = (id: string, value: string): Promise<unknown> => product.api.call('PATCH', `/contacts/${id}`, { fields: { appointment: value } });
    await enter(early, date);
    await enter(moved, date);
    const flowId = await publish('Appointment', flowOf('contact-date', { field: 'appointment', time, ...inUtc }));
    await enter(late, date);
    await enter(moved, '2031-01-01');
    await stack().kill('worker');
    await stack().restart('worker');
    await expect.poll(async () => (await runsOf(flowId)).map(({ contactId }) => contactId).toSorted(), { timeout: 150_000, interval: 500 }).toEqual([early, late].toSorted());
    expect(Date.now()).toBeGreaterThanOrEqual(at);
    expect(await FlowModel.countDocuments({ _id: flowId, clocked: true })).toBe(1);
  });
});
