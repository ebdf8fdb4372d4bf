import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectStore, disconnectStore } from '../../activities/store/connect.ts';
import { WebhookEventModel } from '../../activities/store/models/webhook-events.ts';
import { limits } from '../../schemas/limits.ts';
import { useStack } from '../kit/use-stack.ts';
import { WebhookSender } from '../kit/webhook-sender.ts';

const BODIES = Number(process.env['FUZZ_BODIES'] ?? 600);
const AT_ONCE = BODIES > 1000 ? 4 : 16;
/** Of a text, half of whose characters take three bytes, and of nesting. Gigabytes of them would be too much for the trial engine. */
const [LARGEST, DEEPEST] = BODIES > 1000 ? [20_000, 5_000] : [250_000, 50_000];

const stack = useStack({ processes: ['simulator', 'server'] });
const fixtures = join(import.meta.dirname, '..', 'fixtures', 'webhooks');
let sender: WebhookSender;

beforeAll(async () => {
  await connectStore(stack().mongoUri);
  sender = new WebhookSender(stack().apiUrl, String(stack().settings.WHATSAPP_APP_SECRET), AT_ONCE);
});
afterAll(async () => {
  await sender.close();
  await disconnectStore();
});

type Json = unknown;

const recorded: Json[] = readdirSync(fixtures)
  .filter((file) => file.endsWith('.json') && file !== 'not-a-webhook.json')
  .map((file) => JSON.parse(readFileSync(join(fixtures, file), 'utf8').replaceAll('106540352242922', '204857600000101').replaceAll('102290129340398', '204857600000100')));

// Written into the text, because making such a value would overflow this test's own stack.
const deep = '(deep)';
const nested = `${'['.repeat(DEEPEST)}1${']'.repeat(DEEPEST)}`;

/** What Meta never sends, and somebody will. */
const wrong: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, -1, 1e308, '', ' ', '\u0000', '\ud800', '__proto__', 'constructor', 'toString', [], {}, [null], [[]]),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...[1000, 1000, 1000, 1000, 5_000, 5_000, 5_000, LARGEST].map((length) => 'x€'.repeat(length))),
  fc.constant(deep),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', '$set', 'a.b').map((key) => Object.fromEntries([[key, { polluted: true }]])),
);

interface Mutation {
  /** Which of the body's places, counted through and around. */
  readonly place: number;
  readonly kind: 'replace' | 'remove' | 'repeat';
  readonly value: Json;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({ place: fc.nat(10_000), kind: fc.constantFrom('replace', 'replace', 'remove', 'repeat'), value: wrong });
const mutated = fc.tuple(fc.constantFrom(...recorded), fc.array(mutation, { minLength: 1, maxLength: 5 })).map(([original, mutations]) => mutations.reduce(mutate, structuredClone(original)));
// Some bodies are no webhook at all, whatever the field their values stand in.
const stranger = fc.oneof(wrong, fc.record({ entry: wrong }), fc.record({ entry: fc.array(fc.record({ id: wrong, changes: fc.array(fc.record({ field: fc.oneof(fc.constantFrom('messages', 'history', 'account_update', 'user_id_update', 'calls'), wrong), value: wrong }), { maxLength: 3 }) }), { maxLength: 3 }) }));
const body = fc.oneof({ weight: 9, arbitrary: mutated }, { weight: 1, arbitrary: stranger });

function placesOf(json: Json): Array<readonly [holder: Record<string, Json>, key: string]> {
  if (typeof json !== 'object' || json === null) return [];
  const holder = json as Record<string, Json>;
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...placesOf(holder[key])]);
}

function mutate(json: Json, { place, kind, value }: Mutation): Json {
  const places = placesOf(json);
  const found = places[place % Math.max(places.length, 1)];
  if (found === undefined) return value;
  const [holder, key] = found;
  if (kind === 'remove') delete holder[key];
  else if (kind === 'repeat') holder[key] = [holder[key], structuredClone(holder[key])];
  // A copy: the same object put into itself by a later mutation would have no end.
  else holder[key] = structuredClone(value);
  return json;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

it(`${BODIES} mutated webhooks: none crashes the server or is answered with an error, all are kept`, { timeout: 180_000 + BODIES * 60 }, async () => {
  const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
  console.info(`seed ${seed}; FUZZ_SEED=${seed} repeats this run`);
  const pid = stack().pid('server');
  const missing = new Set<string>();
  const queue = fc.sample(body, { numRuns: BODIES, seed }).values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const json of queue) {
        const text = JSON.stringify(json).replaceAll(JSON.stringify(deep), nested);
        // Meta's own bodies have at most 3 MB: what is larger is refused before it is read.
        const isTooLarge = Buffer.byteLength(text) > limits.maxWebhookBytes;
        expect([(await sender.post(text)).status, text.slice(0, 2000)]).toEqual([isTooLarge ? 413 : 200, text.slice(0, 2000)]);
        if (!isTooLarge) missing.add(hashOf(text));
      }
    }),
  );
  await expect.poll(() => WebhookEventModel.countDocuments({ state: 'new' }), { timeout: 120_000 + BODIES * 30 }).toBe(0);
  expect(stack().pid('server')).toBe(pid);
  // Each is kept as it came, byte for byte; what was put aside says why, in words and without a stack. A few at a time, for the trial engine's heap.
  const ids = [...missing];
  for (let start = 0; start < ids.length; start += 50) {
    for (const { _id, body: kept, state, problem } of await WebhookEventModel.find({ _id: { $in: ids.slice(start, start + 50) } }).lean()) {
      if (hashOf(kept) === _id) missing.delete(_id);
      if (state === 'failed' || state === 'ignored') expect(problem).toMatch(/^(?!.*(?:Cast to|Cannot read|is not a function|undefined|\[object))[^\n]{5,}/);
    }
  }
  expect([...missing]).toEqual([]);
  expect(Object.prototype).not.toHaveProperty('polluted');
});
