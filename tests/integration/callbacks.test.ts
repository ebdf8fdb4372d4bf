import { beforeAll, describe, expect, it } from 'vitest';
import { IncomingEventModel } from '../../activities/store/models/incoming-events.ts';
import type { FlowGraph } from '../../schemas/generated/types.ts';
import { useProduct } from '../kit/use-product.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack();
const product = useProduct(stack);

type Node = FlowGraph['nodes'][number];
const node = (id: string, type: string, params: Node['params']): Node => ({ id, type, typeVersion: 1, params, position: { x: 0, y: 0 } });
const graph = (nodes: Node[], ways: string[]): FlowGraph => ({
  schemaVersion: 1,
  settings: { reentry: { mode: 'always' } },
  nodes,
  edges: ways.map((way, index) => {
    const [from = '', target = ''] = way.split(' -> ');
    const [source = '', sourceHandle = 'next'] = from.split('.');
    return { id: `e${index}`, source, sourceHandle, target };
  }),
  notes: [],
});

const payment = graph(
  [
    node('start', 'keyword', { words: ['pay'], match: 'first_word' }),
    node('link', 'send-text', { body: 'Pay at {{ callback.payment }}' }),
    node('early', 'if', { condition: { match: 'all', rows: [{ expression: 'message.text == "pay early"' }] } }),
    node('pause', 'delay', { mode: 'for', durationMs: 10_000 }),
    node('wait', 'wait-webhook', { name: 'payment', timeoutMs: 10_000, values: [{ path: 'status', saveTo: 'status' }], schema: '{ "type": "object", "required": ["status"] }' }),
    node('thanks', 'send-text', { body: 'It is {{ status }}' }),
    node('late', 'send-text', { body: 'Nobody paid' }),
    node('rest', 'delay', { mode: 'for', durationMs: 3_600_000 }),
    node('end', 'end', {}),
  ],
  ['start -> link', 'link -> early', 'early.true -> pause', 'early.false -> wait', 'pause -> wait', 'wait.received -> thanks', 'wait.timeout -> late', 'late -> rest', 'rest -> end'],
);

const costly = '[1,2,3,4,5,6,7,8,9,10]';
const calculation = (expression: string): Node['params'] => ({ changes: [{ where: 'flow', variable: 'result', kind: 'expression', expression }] });
const sums = graph(
  [
    node('start', 'keyword', { words: ['sum'], match: 'first_word' }),
    node('which', 'switch', { by: 'value', value: '{{ message.text }}', values: [{ key: 'text', name: 'Text', match: 'equals', text: 'sum text' }, { key: 'loop', name: 'Loop', match: 'equals', text: 'sum loop' }, { key: 'good', name: 'Good', match: 'equals', text: 'sum good' }] }),
    node('text', 'set-field', calculation(`${'['.repeat(20)}message.text${'].map(t, t + t + t + t)[0]'.repeat(20)}`)),
    node('loop', 'set-field', calculation(['a', 'b', 'c', 'd', 'e', 'f'].reduceRight((body, name) => `${costly}.map(${name}, ${body})`, '1'))),
    node('pattern', 'set-field', calculation(`${costly}.map(n, matches(message.text + message.text + message.text, "(a+)+$"))`)),
    node('good', 'set-field', calculation('[1, 2, 3].sum() * 2')),
    node('tell', 'send-text', { body: 'Result {{ result }}' }),
    node('problem', 'send-text', { body: 'Problem {{ error.code }}' }),
  ],
  ['start -> which', 'which.case:text -> text', 'which.case:loop -> loop', 'which.case:good -> good', 'which.else -> pattern', ...['text', 'loop', 'pattern', 'good'].flatMap((id) => [`${id} -> tell`, `${id}.error -> problem`])],
);

beforeAll(async () => {
  await product.api.publish('Payment', 'conversation', payment);
  await product.api.publish('Sums', 'conversation', sums);
});

async function says(body: string): Promise<string> {
  const from = product.newCustomer();
  await product.write(from, body);
  return from;
}

async function told(from: string, words: string | RegExp): Promise<string> {
  const mine = async (): Promise<string> => (await product.accepted(from)).map((message) => JSON.stringify(message)).join('\n');
  await expect.poll(mine, { interval: 200 }).toMatch(words);
  return mine();
}

async function addressFor(from: string): Promise<string> {
  const [path = ''] = /\/webhooks\/callback\/[\w.-]+/.exec(await told(from, /webhooks\/callback/)) ?? [];
  return `${stack().apiUrl}${path}`;
}

const post = async (url: string, body: string = JSON.stringify({ status: 'paid' })): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await fetch(url, { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe('the address that a run waits at', () => {
  it('lets the run go on once; wrong calls change nothing', async () => {
    const from = await says('pay now');
    const url = await addressFor(from);
    expect(await post(url, '{"state": 1}')).toMatchObject({ status: 422 });
    expect(await post(url, '[1]')).toMatchObject({ status: 422 });
    expect(await post(url, '{')).toMatchObject({ status: 400 });
    expect(await post(url, `{"status": "${'x'.repeat(5000)}"}`)).toMatchObject({ status: 413 });
    expect(await post(`${url}x`)).toMatchObject({ status: 404 });
    expect(await post(url)).toEqual({ status: 202, body: { accepted: true, repeated: false } });
    expect(await post(url, '{"status": "other"}')).toEqual({ status: 200, body: { accepted: true, repeated: true } });
    expect(await told(from, 'It is')).toContain('It is paid');
    expect(await post(url)).toMatchObject({ status: 200 });
    const stored = JSON.stringify(await IncomingEventModel.find().lean());
    expect(stored).toContain('payment');
    expect(stored).not.toContain(url.split('/').at(-1));
  });

  it('keeps a call that comes before the run waits', async () => {
    const from = await says('pay early');
    expect(await post(await addressFor(from))).toMatchObject({ status: 202 });
    await told(from, 'It is paid');
  });

  it('is gone when the time is over', async () => {
    const from = await says('pay later');
    const url = await addressFor(from);
    await told(from, 'Nobody paid');
    await expect.poll(async () => (await post(url)).status).toBe(410);
  });
});

describe('expressions that would never end', () => {
  it('are stopped with a clear error while other conversations are answered', async () => {
    const started = Date.now();
    const [text, loop, pattern, good] = [await says('sum text'), await says('sum loop'), await says(`sum ${'a'.repeat(3900)}!`), await says('sum good')];
    await told(good, 'Result 12');
    for (const from of [text, loop, pattern]) await told(from, 'Problem EXPRESSION_TOO_COSTLY');
    expect(Date.now() - started).toBeLessThan(20_000);
    await told(await says('sum good'), 'Result 12');
  });
});
