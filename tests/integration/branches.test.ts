import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { RunModel } from '../../activities/store/models/runs.ts';
import type { FlowGraph, FlowNode, FlowStats, RunList, RunPath, RunProblemDetail } from '../../schemas/generated/types.ts';
import { useProduct } from '../kit/use-product.ts';
import { useStack } from '../kit/use-stack.ts';

const customers = Array.from({ length: 12 }, (_, index) => `49171777${String(index).padStart(4, '0')}`);

function graph(nodes: Record<string, [string, FlowNode['params']]>, edges: readonly string[]): FlowGraph {
  return {
    schemaVersion: 1,
    settings: {},
    nodes: Object.entries(nodes).map(([id, [type, params]], index) => ({ id, type, typeVersion: 1, params, position: { x: index * 320, y: 0 } })),
    edges: edges.map((text, index) => {
      const [from = '', target = ''] = text.split(' -> ');
      const dot = from.indexOf('.');
      return { id: `e${index}`, source: from.slice(0, dot), sourceHandle: from.slice(dot + 1), target };
    }),
    notes: [],
  };
}

/** Asks for the city. */
const address = graph(
  { begin: ['manual', { inputs: [{ name: 'word', kind: 'text' }] }], ask: ['ask', { prompt: 'Which city for {{ word }}?', accept: 'text', saveTo: 'city' }], end: ['end', {}] },
  ['begin.next -> ask', 'ask.answer -> end', 'ask.invalid -> end'],
);

/** Asks in a flow of its own while another branch waits; goes on as one when both are there. */
const order = (addressId: string): FlowGraph => graph(
  {
    start: ['keyword', { words: ['order'], match: 'exact' }],
    fork: ['parallel', { branches: [{ key: 'ask', name: 'Ask' }, { key: 'pack', name: 'Pack' }], join: 'all' }],
    call: ['subflow', { flowId: addressId, version: 'pinned', inputs: [{ name: 'word', value: 'tea' }], outputs: [{ from: 'city', to: 'city' }] }],
    wait: ['delay', { mode: 'for', durationMs: 12_000 }],
    packed: ['send-text', { body: 'Packed.' }],
    meet: ['join', {}],
    bye: ['send-text', { body: 'On its way to {{ city }}.' }],
    end: ['end', { outcome: 'ordered' }],
  },
  ['start.next -> fork', 'fork.branch:ask -> call', 'fork.branch:pack -> wait', 'call.done -> meet', 'wait.next -> packed', 'packed.next -> meet', 'meet.next -> bye', 'bye.next -> end'],
);

const stack = useStack();
const product = useProduct(stack);
let orderId: string;

const publish = (name: string, drawn: FlowGraph): Promise<string> => product.api.publish(name, 'conversation', drawn);

beforeAll(async () => {
  orderId = await publish('Order', order(await publish('Address', address)));
});

it('goes several ways at once through a called flow, exactly once each, although the worker is killed in the middle', async () => {
  const write = (body: string): Promise<unknown> => Promise.all(customers.map((from) => product.write(from, body)));
  await write('order');
  await expect.poll(() => countOf('Which city for tea?'), { timeout: 60_000, interval: 200 }).toBe(customers.length);

  // Both branches are under way: the runs are there with their branches, and each contact is counted once.
  await expect.poll(() => RunModel.countDocuments({ flowId: orderId, status: 'waiting' }), { interval: 200 }).toBe(3 * customers.length);
  await expect.poll(() => product.api.call<FlowStats>('GET', `/flows/${orderId}/stats`), { interval: 300 }).toMatchObject({ inside: customers.length, nodes: { start: { entered: customers.length }, fork: { entered: customers.length, waiting: customers.length }, wait: { waiting: customers.length }, call: { waiting: customers.length } } });
  const { items } = await product.api.call<RunList>('GET', `/flows/${orderId}/runs?limit=200`);
  expect(items).toHaveLength(customers.length);

  // What the customers write while no worker is there, and the delay that ends meanwhile, are dealt with afterwards.
  await stack().kill('worker');
  await write('Rome');
  await sleep(1000);
  await stack().restart('worker');

  await expect.poll(() => countOf('On its way to Rome.'), { timeout: 120_000, interval: 300 }).toBe(customers.length);
  await sleep(3000);
  await countOf('');
  for (const body of ['Which city for tea?', 'Packed.', 'On its way to Rome.']) expect((await product.accepted()).filter((message) => message.text === body).map((message) => message.recipient).toSorted()).toEqual(customers);

  await expect.poll(() => RunModel.countDocuments({ flowId: orderId, status: { $ne: 'ended' } }), { interval: 200 }).toBe(0);
  const path = await product.api.call<RunPath>('GET', `/runs/${items[0]?.id}`);
  expect(path.run.outcome).toBe('completed:ordered');
  const left = path.entries.flatMap((entry) => (entry.kind === 'leave' ? [`${entry.branch ?? ''} ${entry.nodeId}.${entry.handle}`.trim()] : []));
  expect(left.toSorted()).toEqual(['ask call.done', 'ask fork.branch:ask', 'bye.next', 'meet.next', 'pack fork.branch:pack', 'pack packed.next', 'pack wait.next', 'start.next']);
}, 240_000);

it('lists a stuck branch with what the run knows and its whole path, and lets a person repair it while the other waits', async () => {
  const drawn = graph(
    {
      start: ['keyword', { words: ['repair'], match: 'exact' }],
      set: ['set-field', { changes: [{ where: 'flow', variable: 'city', kind: 'text', value: 'Rome' }] }],
      fork: ['parallel', { branches: [{ key: 'list', name: 'List' }, { key: 'wait', name: 'Wait' }], join: 'any' }],
      each: ['foreach', { list: 'city', itemAs: 'item' }],
      wait: ['delay', { mode: 'for', durationMs: 3_600_000 }],
      meet: ['join', {}],
      bye: ['send-text', { body: 'Repaired for {{ city }}.' }],
      end: ['end', {}],
    },
    ['start.next -> set', 'set.next -> fork', 'fork.branch:list -> each', 'fork.branch:wait -> wait', 'each.item -> each', 'each.done -> meet', 'wait.next -> meet', 'meet.next -> bye', 'bye.next -> end'],
  );
  const flowId = await publish('Repair', { ...drawn, nodes: drawn.nodes.map((node) => (node.id === 'each' ? { ...node, onError: 'pause' as const } : node)) });
  await product.write('491717779999', 'repair');
  const stuck = (): Promise<RunList> => product.api.call('GET', `/flows/${flowId}/runs?status=stuck`);
  await expect.poll(async () => (await stuck()).items.length, { interval: 200 }).toBe(1);
  const id = (await stuck()).items[0]?.id ?? '';
  const problem = await product.api.call<RunProblemDetail>('GET', `/runs/problems/${id}`);
  expect(problem.variables).toMatchObject({ city: 'Rome' });
  expect(problem.entries.map((entry) => entry.nodeId)).toEqual(expect.arrayContaining(['start', 'set', 'fork', 'each', 'wait']));
  await product.api.call('POST', `/runs/${id}/actions`, { action: 'skip' });
  await expect.poll(() => countOf('Repaired for Rome.'), { interval: 200 }).toBe(1);
  await expect.poll(() => RunModel.find({ flowId }).lean().then((runs) => runs.map(({ outcome }) => outcome).toSorted()), { interval: 200 }).toEqual(['completed', 'completed', 'interrupted']);
});

/** How many messages with this text the Cloud API has accepted so far. */
async function countOf(body: string): Promise<number> {
  return (await product.accepted()).filter((message) => message.text === body).length;
}
