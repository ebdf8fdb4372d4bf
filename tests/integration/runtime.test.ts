import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MessageModel } from '../../activities/store/models/messages.ts';
import { NodeCounterModel } from '../../activities/store/models/node-counters.ts';
import { NotificationModel } from '../../activities/store/models/notifications.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import { RunStepModel } from '../../activities/store/models/run-steps.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import type { ConversationItem, ConversationList, FlowGraph, MessageRecord } from '../../schemas/generated/types.ts';
import type { FaultRule } from '../../simulator/faults/fault-rule.ts';
import { openConversations } from '../kit/open-conversations.ts';
import { acceptedRow, agentText, bulkText, busiestSecond, calledAt, postReply, sendAsAgent, sendBulk } from '../kit/three-sources.ts';
import { newWamid, useProduct } from '../kit/use-product.ts';
import { useStack } from '../kit/use-stack.ts';

const at = (x: number): { x: number; y: number } => ({ x, y: 0 });

/** Answers one word with one text. */
const echoFlow: FlowGraph = {
  schemaVersion: 1,
  settings: { reentry: { mode: 'always' } },
  nodes: [
    { id: 'start', type: 'keyword', typeVersion: 1, params: { words: ['runtime'], match: 'exact' }, position: at(0) },
    { id: 'answer', type: 'send-text', typeVersion: 1, params: { body: 'Runtime answers.' }, position: at(320) },
    { id: 'end', type: 'end', typeVersion: 1, params: {}, position: at(640) },
  ],
  edges: [
    { id: 'e1', source: 'start', sourceHandle: 'next', target: 'answer' },
    { id: 'e2', source: 'answer', sourceHandle: 'next', target: 'end' },
  ],
  notes: [],
};

const stack = useStack();
const product = useProduct(stack);

beforeAll(async () => {
  await product.api.publish('Runtime', 'conversation', echoFlow);
});

afterEach(() => faults());

const faults = async (...rules: FaultRule[]): Promise<void> => {
  const response = await fetch(`${stack().simUrl}/_sim/faults`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(rules) });
  if (!response.ok) throw new Error(await response.text());
};

async function outgoing(customer: string): Promise<MessageRecord | undefined> {
  const inbound = await MessageModel.findOne({ direction: 'in', profileName: `Customer ${customer}` }).lean();
  if (inbound === null) return undefined;
  return (await MessageModel.findOne({ conversationId: inbound.conversationId, direction: 'out' }).lean()) ?? undefined;
}

describe('one road for sends', () => {
  it('answers, and leaves the run, its path, its counters and the delivery states behind', async () => {
    const customer = product.newCustomer();
    await product.write(customer, 'runtime');
    await expect.poll(() => outgoing(customer).then((row) => row?.state)).toBe('delivered');
    const row = await outgoing(customer);
    expect(row).toMatchObject({ text: 'Runtime answers.', attempts: 1, source: { kind: 'flow', flowName: 'Runtime', nodeId: 'answer' } });
    expect(Object.keys(row?.stateAt ?? {}).toSorted()).toEqual(['accepted', 'delivered', 'sending', 'sent']);
    const run = await RunModel.findById(row?.source?.runId).lean();
    expect(run).toMatchObject({ status: 'ended', outcome: 'completed' });
    const steps = await RunStepModel.find({ runId: String(run?._id) }).lean();
    expect(steps.flatMap(({ entries }) => entries).filter(({ kind }) => kind === 'leave').map(({ nodeId, handle }) => [nodeId, handle])).toEqual([['start', 'next'], ['answer', 'next']]);
    const counters = await NodeCounterModel.find({ flowId: String(run?.flowId), nodeId: 'answer' }).lean();
    expect(counters).toMatchObject([{ entered: 1, failed: 0, handles: { next: 1 } }]);
  });

  it('answers a message once however often and from however many sides it is delivered', async () => {
    const customer = product.newCustomer();
    const id = newWamid();
    await Promise.all(Array.from({ length: 8 }, () => product.write(customer, 'runtime', id)));
    await expect.poll(async () => (await product.accepted(customer)).length).toBe(1);
    await product.write(customer, 'runtime', id);
    await sleep(2000);
    expect(await product.accepted(customer)).toHaveLength(1);
  });

  it('waits for the status webhook when the answer is lost, and never sends a second time', async () => {
    const customer = product.newCustomer();
    await faults({ match: { path: '/messages', recipient: customer }, times: 1, response: { reset: 'after' } });
    await product.write(customer, 'runtime');
    await expect.poll(() => outgoing(customer).then((row) => row?.state)).toBe('delivered');
    const row = await outgoing(customer);
    expect(row).toMatchObject({ wamid: expect.stringMatching(/^wamid\./), attempts: 1 });
    // The flow goes on as if the answer had come.
    await expect.poll(async () => (await RunModel.findById(row?.source?.runId).lean())?.outcome).toBe('completed');
    expect(await product.accepted(customer)).toHaveLength(1);
  });

  it('repeats what certainly was not sent, such as a throttled message', async () => {
    const customer = product.newCustomer();
    await faults({ match: { path: '/messages', recipient: customer }, times: 2, response: { code: 131056 } });
    await product.write(customer, 'runtime');
    await expect.poll(async () => (await product.accepted(customer)).length).toBe(1);
    expect(await outgoing(customer)).toMatchObject({ attempts: 3 });
  });

  it('gives up what is refused, with the reason in words and the code', async () => {
    const customer = product.newCustomer();
    await faults({ match: { path: '/messages', recipient: customer }, response: { code: 131026 } });
    await product.write(customer, 'runtime');
    await expect.poll(() => outgoing(customer).then((row) => row?.state)).toBe('failed');
    const row = await outgoing(customer);
    expect(row).toMatchObject({ error: { code: 'SEND_FAILED', class: 'undeliverable', metaCode: 131026 } });
    await expect.poll(async () => (await RunModel.findById(row?.source?.runId).lean())?.outcome).toMatch(/^failed|^open_end/);
  });

  it('stops the number when its token is refused, tells the administrator once, and goes on after the repair', async () => {
    const [first, second] = [product.newCustomer(), product.newCustomer()];
    await faults({ match: { path: '/messages', numberId: product.number.id }, response: { code: 190 } });
    await Promise.all([product.write(first, 'runtime'), product.write(second, 'runtime')]);
    await expect.poll(async () => (await NumberModel.findById(product.number.id).lean())?.breaker?.code).toBe('190');
    await expect.poll(() => outgoing(first).then((row) => row?.state)).toBe('queued');
    await expect.poll(async () => (await NotificationModel.find({ level: 'urgent', text: /stopped sending/ }).lean()).length).toBe(1);
    await faults();
    await NumberModel.updateOne({ _id: product.number.id }, { $unset: { breaker: 1 } });
    for (const customer of [first, second]) await expect.poll(async () => (await product.accepted(customer)).length).toBe(1);
  });

  it('sends 300 messages from three sources at 20 a second: no burst, agents first, nothing lost, in order for each person', async () => {
    const { orgId } = await NumberModel.findById(product.number.id).orFail().lean();
    await product.api.call('PATCH', `/numbers/${product.number.id}`, { perSecond: 20 });
    const [readers, talkers, askers] = [Array.from({ length: 60 }, () => product.newCustomer()), Array.from({ length: 40 }, () => product.newCustomer()), Array.from({ length: 100 }, () => product.newCustomer())];
    const [bulk, agent] = [await openConversations(orgId, product.number.id, readers), await openConversations(orgId, product.number.id, talkers)];
    // Workers look for a changed speed every 2.5 seconds, and nothing outside shows that they have.
    await sleep(6000);
    const connection = await Connection.connect({ address: stack().temporalAddress });
    await sendBulk(new Client({ connection, namespace: stack().temporalNamespace }), bulk, 2);
    await connection.close();
    await expect.poll(async () => (await timesOf(readers)).length, { interval: 50 }).toBeGreaterThan(5);
    // While only the broadcast is waiting: five replies of agents, one at a time.
    const first = [];
    for (const key of agent.slice(0, 5)) first.push(await acceptedRow(await postReply(product.api, key, 1)));
    // Then everything at once.
    await Promise.all([...askers.map((customer) => product.write(customer, 'runtime')), sendAsAgent(product.api, agent.slice(0, 5), [2]), sendAsAgent(product.api, agent.slice(5), [1, 2])]);
    const crowd = [...readers, ...talkers, ...askers];
    // At 20 a second it takes 15 seconds; what a busy Temporal server refused is started again by the worker's sweep, within a minute or two.
    await expect.poll(async () => (await timesOf(crowd)).length, { timeout: 200_000, interval: 500 }).toBe(300);
    const arrived = (await product.accepted()).filter(({ recipient }) => crowd.includes(recipient));
    const rows = await MessageModel.find({ _id: { $in: arrived.map(({ sendId }) => sendId) } }).lean();
    expect(rows).toHaveLength(300);

    // The stamps are those of the calls themselves: each message arrived after its stamp and before the answer was stored.
    // Arrivals would also show how often a busy machine stands still, which makes several messages arrive together.
    const stamps = new Map(rows.map((row) => [row._id, row]));
    for (const { sendId, at: arrival } of arrived) {
      const row = stamps.get(sendId);
      expect(arrival).toBeGreaterThanOrEqual((row === undefined ? Infinity : calledAt(row)) - 1);
      expect(arrival).toBeLessThanOrEqual((row?.stateAt['accepted']?.getTime() ?? 0) + 1);
    }
    expect(busiestSecond(rows.map(calledAt))).toBeLessThanOrEqual(21);

    // 300 ms are six turns at 20 a second. Behind the broadcast every reply would wait for all that is left of its 120 messages;
    // a machine that stands still for a moment delays one or two. So most of the five must leave before the broadcast had seven more turns.
    const bulkCalls = rows.filter(({ text }) => text?.startsWith('News')).map(calledAt);
    const waits = first.map((row) => bulkCalls.filter((call) => call > row.at.getTime() && call < calledAt(row)).length);
    expect(waits.filter((turns) => turns <= 6).length, waits.join(', ')).toBeGreaterThanOrEqual(3);
    for (const customer of [...readers, ...talkers]) {
      const texts = arrived.filter(({ recipient }) => recipient === customer).map(({ text }) => text);
      expect(texts).toEqual(readers.includes(customer) ? [bulkText(1), bulkText(2)] : [agentText(1), agentText(2)]);
    }
  }, 300_000);

  it('sends nothing twice when the worker is killed in the middle of a burst, and says what it cannot know', async () => {
    await product.api.call('PATCH', `/numbers/${product.number.id}`, { perSecond: 80 });
    const crowd = Array.from({ length: 40 }, () => product.newCustomer());
    await Promise.all(crowd.map((customer) => product.write(customer, 'runtime')));
    await expect.poll(async () => (await timesOf(crowd)).length, { interval: 20 }).toBeGreaterThan(5);
    await stack().kill('worker');
    await stack().restart('worker');
    await expect.poll(() => unsettled(crowd), { timeout: 90_000, interval: 500 }).toEqual([]);
    const accepted = await product.accepted();
    const copies = crowd.map((customer) => accepted.filter(({ recipient }) => recipient === customer).length);
    expect(copies.filter((count) => count > 1)).toEqual([]);
  });

  it('shows the conversation with its last message and no open question', async () => {
    const customer = product.newCustomer();
    await product.write(customer, 'runtime');
    await expect.poll(() => findConversation(customer).then((item) => item?.lastMessage?.preview)).toBe('Runtime answers.');
    const item = await findConversation(customer);
    expect(item).toMatchObject({ status: 'open', unread: 1, automation: { state: 'idle', runs: [] } });
    expect(item?.awaitingReplySince).toBeUndefined();
    expect(item?.windowExpiresAt).toBeDefined();
  });
});

/** Customers who have neither been answered nor have a message of which nobody can know whether it left. */
async function unsettled(crowd: readonly string[]): Promise<string[]> {
  const accepted = await product.accepted();
  const open = crowd.filter((customer) => !accepted.some(({ recipient }) => recipient === customer));
  const states = await Promise.all(open.map(async (customer) => (await outgoing(customer))?.state));
  return open.filter((_customer, index) => states[index] !== 'unknown');
}

async function timesOf(crowd: readonly string[]): Promise<number[]> {
  return (await product.accepted()).filter(({ recipient }) => crowd.includes(recipient)).map(({ at: time }) => time);
}

async function findConversation(customer: string): Promise<ConversationItem | undefined> {
  const { items } = await product.api.call<ConversationList>('GET', `/conversations?view=all&search=${customer}`);
  return items[0];
}
