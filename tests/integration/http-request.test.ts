import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditModel } from '../../activities/store/models/audit-log.ts';
import { CredentialModel } from '../../activities/store/models/credentials.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import type { CredentialView, FlowGraph } from '../../schemas/generated/types.ts';
import { freePort } from '../../scripts/engines/ports.ts';
import type { AcceptedMessage } from '../kit/simulator-messages.ts';
import { useProduct } from '../kit/use-product.ts';
import { useStack } from '../kit/use-stack.ts';

const secret = 'sesame-4711-open';
const shopPort = await freePort();
const shopHost = `127.0.0.1:${shopPort}`;
const asked: { url: string; authorization: string | undefined; key: string | undefined }[] = [];
let failures = 0;

/** The other system: knows one order, is down for a while, and sometimes never answers. */
const shop = createServer((request, response) => {
  const { url = '', headers } = request;
  asked.push({ url, authorization: headers.authorization, key: headers['idempotency-key']?.toString() });
  const order = url.split('/').at(-1);
  if (order === 'never') return;
  if (order === 'flaky' && (failures += 1) <= 2) return void response.writeHead(503).end();
  if (order === 'gone') return void response.writeHead(404).end();
  if (order === 'away') return void response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ status: `${order} shipped`, echo: headers.authorization }));
});

const stack = useStack({ env: { HTTP_ALLOW_PRIVATE_HOSTS: shopHost } });
const product = useProduct(stack);
let credential: CredentialView;

const says = (id: string, body: string): FlowGraph['nodes'][number] => ({ id, type: 'send-text', typeVersion: 1, params: { body }, position: { x: 600, y: 0 } });
const orderFlow = (): FlowGraph => ({
  schemaVersion: 1,
  settings: { reentry: { mode: 'always' } },
  nodes: [
    { id: 'start', type: 'keyword', typeVersion: 1, params: { words: ['order'], match: 'first_word' }, position: { x: 0, y: 0 } },
    {
      id: 'call',
      type: 'http-request',
      typeVersion: 1,
      params: { method: 'POST', url: `http://${shopHost}/orders/{{ message.text | remove_first: 'order ' }}`, credential: credential.id, timeoutMs: 1500, retries: 2, values: [{ path: 'status', saveTo: 'status' }, { path: 'echo', saveTo: 'echo' }] },
      position: { x: 300, y: 0 },
    },
    says('success', 'It says {{ status }}, {{ echo }}'),
    says('client_error', 'No such order.'),
    says('server_error', 'The shop is down.'),
    says('timeout', 'The shop does not answer.'),
    says('error', 'Problem {{ error.code }}'),
  ],
  edges: [
    { id: 'e0', source: 'start', sourceHandle: 'next', target: 'call' },
    ...['success', 'client_error', 'server_error', 'timeout', 'error'].map((handle) => ({ id: `e-${handle}`, source: 'call', sourceHandle: handle, target: handle })),
  ],
  notes: [],
});

beforeAll(async () => {
  await new Promise<void>((resolve) => void shop.listen(shopPort, '127.0.0.1', resolve));
  credential = await product.api.call<CredentialView>('POST', '/credentials', { name: 'Shop', kind: 'bearer', hosts: [shopHost], secret });
  await product.api.publish('Orders', 'conversation', orderFlow());
});

afterAll(async () => {
  shop.closeAllConnections();
  shop.close();
});

/** What the customer is answered to a question for an order. */
async function answerTo(order: string): Promise<string> {
  const from = product.newCustomer();
  await product.write(from, `order ${order}`);
  const mine = async (): Promise<AcceptedMessage | undefined> => (await product.accepted(from))[0];
  await expect.poll(mine, { interval: 200 }).toBeDefined();
  return textOf(await mine());
}
const textOf = (message: AcceptedMessage | undefined): string => JSON.stringify(message);

describe('a flow that calls another system', () => {
  it('sends the secret of its credential there, and keeps it from flow, database and audit log', async () => {
    expect(await answerTo('4711')).toContain('It says 4711 shipped, Bearer ***');
    expect(asked.at(-1)).toMatchObject({ url: '/orders/4711', authorization: `Bearer ${secret}` });
    const stored = JSON.stringify([await CredentialModel.find().lean(), await RunModel.find().lean(), await AuditModel.find().lean(), await product.api.call('GET', '/credentials')]);
    expect(stored).toContain('Shop');
    expect(stored).not.toContain(secret);
  });

  it('tries again with the same key until the other system is back', async () => {
    expect(await answerTo('flaky')).toContain('It says flaky shipped');
    const keys = asked.filter(({ url }) => url.endsWith('flaky')).map(({ key }) => key);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^run_/);
  });

  it('goes its own way for every outcome', async () => {
    expect(await answerTo('gone')).toContain('No such order.');
    expect(await answerTo('never')).toContain('The shop does not answer.');
    expect(asked.filter(({ url }) => url.endsWith('never'))).toHaveLength(1);
    expect(await answerTo('away')).toContain('Problem REQUEST_REFUSED');
  });

  it('leaves by its problem once the credential is deleted', async () => {
    await CredentialModel.deleteOne({ _id: credential.id });
    expect(await answerTo('4712')).toContain('Problem CREDENTIAL_UNUSABLE');
    expect(asked.some(({ url }) => url.endsWith('4712'))).toBe(false);
  });
});
