import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createSimulator, type Simulator, type SimulatorOptions } from './create-simulator.ts';
import type { JsonObject } from './world/json.ts';
import { seededRandom } from './world/random.ts';

/** Ids of the account and numbers that every test starts with. */
export const WABA = '500000000000001';
export const NUMBER = '600000000000001';
export const OTHER_NUMBER = '600000000000002';
export const ANA = '4915755501001';
export const SECRET = 'app secret of the test';

/** A bill over two tents, with members of one's own. */
export function bill(parameters: JsonObject = {}): JsonObject {
  const amount = (value: number) => ({ value, offset: 100 });
  const order = { status: 'pending', items: [{ retailer_id: 't', name: 'Tent', amount: amount(1000), quantity: 2 }], subtotal: amount(2000), tax: { ...amount(100), description: 'GST' } };
  const action = { name: 'review_and_pay', parameters: { reference_id: 'o-1', type: 'physical-goods', currency: 'INR', total_amount: amount(2100), order, ...parameters } };
  return { type: 'interactive', interactive: { type: 'order_details', body: { text: 'Your bill' }, action } };
}

/** A request that arrived at the receiver, as raw bytes. */
export interface Received {
  body: string;
  json: JsonObject;
  headers: IncomingHttpHeaders;
}

/** A message that must be refused, with the code and the words of the refusal. */
export interface Refused {
  name: string;
  message: JsonObject;
  code: number;
  says?: string;
  details?: string;
}

/** A webhook receiver over real HTTP whose answers the test decides. */
export interface Receiver {
  url: string;
  received: Received[];
  /** Status of the next answers; called for each request. */
  answer: (count: number) => number | Promise<number>;
  close(): Promise<void>;
}

/** A simulator with its receiver, on a clock that stands until it is advanced. */
export interface Universe extends AsyncDisposable {
  address: string;
  simulator: Simulator;
  receiver: Receiver;
  graph(method: string, path: string, body?: unknown, token?: string | null): Promise<{ status: number; body: JsonObject; headers: Headers }>;
  send(message: JsonObject, numberId?: string): Promise<{ status: number; body: JsonObject; headers: Headers }>;
  control<T = JsonObject>(method: string, path: string, body?: unknown): Promise<T>;
  advance(ms: number): Promise<void>;
  /** A customer writes, which opens the window; returns the message id. */
  write(waId: string, text: string, numberId?: string): Promise<string>;
  /** All statuses received so far, oldest first. */
  statuses(): JsonObject[];
  /** All inbound messages received so far. */
  messages(): JsonObject[];
}

/** Starts a simulator and a receiver on free ports; `await using` ends both. */
export async function startUniverse(options: SimulatorOptions = {}): Promise<Universe> {
  const receiver = await startReceiver();
  const simulator = await createSimulator({
    random: seededRandom(42),
    webhook: { url: receiver.url, appSecret: SECRET, verifyToken: 'verify me' },
    seed: {
      wabas: [{ id: WABA, name: 'Test' }],
      numbers: [
        { id: NUMBER, wabaId: WABA, displayPhoneNumber: '+1 555-078-3881', verifiedName: 'Shop' },
        { id: OTHER_NUMBER, wabaId: WABA, displayPhoneNumber: '+1 555-078-3882', verifiedName: 'Other shop' },
      ],
      users: [{ waId: ANA, name: 'Ana' }],
    },
    ...options,
  });
  simulator.sim.timeline.setMode('manual');
  const address = await simulator.listen(0);
  const call = async (method: string, url: string, body: unknown, headers: Record<string, string>) =>
    fetch(url, { method, headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const values = (part: string) => receiver.received.flatMap(({ json }) => entriesOf(json).flatMap((value) => (value[part] as JsonObject[] | undefined) ?? []));

  const universe: Universe = {
    address,
    simulator,
    receiver,
    async graph(method, path, body, token = 'any-token') {
      const response = await call(method, `${address}/v24.0/${path}`, body, token === null ? {} : { authorization: `Bearer ${token}` });
      return { status: response.status, body: (await response.json()) as JsonObject, headers: response.headers };
    },
    send: (message, numberId = NUMBER) => universe.graph('POST', `${numberId}/messages`, { messaging_product: 'whatsapp', to: `+${ANA}`, ...message }),
    async control<T>(method: string, path: string, body?: unknown) {
      const response = await call(method, `${address}/_sim${path}`, body, {});
      return (await response.json()) as T;
    },
    async advance(ms) {
      await universe.control('POST', '/clock', { advanceMs: ms });
    },
    async write(waId, text, numberId = NUMBER) {
      const { id } = await universe.control<{ id: string }>('POST', '/inbound', { numberId, from: { waId }, message: { type: 'text', text: { body: text } } });
      await simulator.sim.settle();
      return id;
    },
    statuses: () => values('statuses'),
    messages: () => values('messages'),
    async [Symbol.asyncDispose]() {
      await simulator.close();
      await receiver.close();
    },
  };
  return universe;
}

/** The `value` objects of a webhook body. */
export function entriesOf(json: JsonObject): JsonObject[] {
  const entries = json['entry'] as { changes: { value: JsonObject }[] }[];
  return entries.flatMap((entry) => entry.changes.map((change) => change.value));
}

async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://receiver');
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.method === 'GET') {
        const isGood = url.searchParams.get('hub.verify_token') === 'verify me';
        response.writeHead(isGood ? 200 : 403).end(isGood ? url.searchParams.get('hub.challenge') : 'no');
        return;
      }
      const body = Buffer.concat(parts).toString('utf8');
      received.push({ body, json: JSON.parse(body) as JsonObject, headers: request.headers });
      void Promise.resolve(receiver.answer(received.length)).then((status) => response.writeHead(status).end('taken'));
    });
  });
  const receiver: Receiver = {
    url: '',
    received,
    answer: () => 200,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  receiver.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/webhook`;
  return receiver;
}
