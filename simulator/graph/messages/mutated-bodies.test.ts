import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NUMBER, startUniverse, WABA, type Universe } from '../../test-kit.ts';
import { isObject, type Json, type JsonObject } from '../../world/json.ts';

let universe: Universe;

const SENDS: JsonObject[] = [
  { type: 'text', text: { body: 'Hi' }, context: { message_id: 'wamid.x' } },
  { type: 'image', image: { id: '9001', caption: 'c' } },
  { type: 'location', location: { latitude: 1, longitude: 2, name: 'n' } },
  { type: 'contacts', contacts: [{ name: { formatted_name: 'A B', first_name: 'A' }, phones: [{ phone: '1' }] }] },
  { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '👍' } },
  { type: 'interactive', interactive: { type: 'button', header: { type: 'image', image: { id: '9001' } }, body: { text: 'b' }, footer: { text: 'f' }, action: { buttons: [{ type: 'reply', reply: { id: 'a', title: 'A' } }] } } },
  { type: 'interactive', interactive: { type: 'list', body: { text: 'b' }, action: { button: 'm', sections: [{ title: 's', rows: [{ id: 'r', title: 'R', description: 'd' }] }] } } },
  { type: 'interactive', interactive: { type: 'flow', body: { text: 'b' }, action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: '1', flow_cta: 'Go', flow_action_payload: { screen: 'S', data: { a: 1 } } } } } },
  { type: 'interactive', interactive: { type: 'carousel', body: { text: 'b' }, action: { cards: [{ header: { type: 'image', image: { id: '9001' } }, body: { text: 'x' }, action: { name: 'cta_url', parameters: { display_text: 'Go', url: 'https://a.example' } } }, { header: { type: 'image', image: { id: '9001' } }, action: { name: 'cta_url', parameters: { display_text: 'Go', url: 'https://a.example' } } }] } } },
  { type: 'template', template: { name: 'rich', language: { code: 'en' }, components: [{ type: 'header', parameters: [{ type: 'image', image: { id: '9001' } }] }, { type: 'body', parameters: [{ type: 'text', text: 'a' }] }, { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'x' }] }] } },
  { status: 'read', message_id: 'wamid.x', typing_indicator: { type: 'text' } },
];

beforeAll(async () => {
  universe = await startUniverse();
  await universe.control('PUT', '/behaviour', { throughputLimit: false, pairLimit: false });
  const components = [{ type: 'HEADER', format: 'IMAGE' }, { type: 'BODY', text: 'Hi {{1}}!' }, { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Go', url: 'https://a.example/{{1}}' }] }];
  await universe.control('POST', '/seed', { media: [{ id: '9001', mimeType: 'image/png' }], templates: [{ wabaId: WABA, name: 'rich', language: 'en', components }] });
});

afterAll(async () => {
  await universe[Symbol.asyncDispose]();
});

/** Puts a value in the place of one part of a body, chosen by position. */
function mutate(part: Json | undefined, position: { left: number }, value: Json | undefined): Json | undefined {
  position.left -= 1;
  if (position.left < 0) return part;
  if (position.left === 0) return value;
  if (Array.isArray(part)) return part.map((item) => mutate(item, position, value) ?? null);
  return isObject(part) ? Object.fromEntries(Object.entries(part).map(([key, item]) => [key, mutate(item, position, value)])) : part;
}

it('whatever the body, the answer is an acceptance or a refusal in the envelope, never a failure', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SENDS), fc.integer({ min: 2, max: 40 }), fc.option(fc.jsonValue({ maxDepth: 3 }), { nil: undefined }), async (send, position, value) => {
      const base = send['status'] === undefined ? { messaging_product: 'whatsapp', to: '+4915755501001', ...send } : { messaging_product: 'whatsapp', ...send };
      const body = mutate(base, { left: position }, value);
      const { status, body: answer } = await universe.graph('POST', `${NUMBER}/messages`, body);
      expect([200, 400, 404]).toContain(status);
      if (status !== 200) expect(answer).toMatchObject({ error: { code: expect.any(Number), message: expect.any(String), fbtrace_id: expect.any(String) } });
    }),
    { numRuns: 400 },
  );
  await universe.advance(5_000);
  expect((await universe.control<{ mode: string }>('GET', '/clock')).mode).toBe('manual');
}, 60_000);
