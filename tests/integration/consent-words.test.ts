import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { MessageModel } from '../../activities/store/models/messages.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import type { FlowGraph, NumberList, OrganisationBody } from '../../schemas/generated/types.ts';
import { ProductApi } from '../kit/product-api.ts';
import { useStack } from '../kit/use-stack.ts';
import { WebhookSender } from '../kit/webhook-sender.ts';

const at = { x: 0, y: 0 };
const night = { from: '00:00', to: '00:00', onQuiet: 'skip' as const };

/** Waits a second and writes then: in quiet hours that last all day. */
const quietFlow: FlowGraph = {
  schemaVersion: 1,
  settings: { quietHours: night },
  nodes: [
    { id: 'start', type: 'keyword', typeVersion: 1, params: { words: ['consent'], match: 'exact' }, position: at },
    { id: 'rest', type: 'delay', typeVersion: 1, params: { mode: 'for', durationMs: 1000 }, position: at },
    { id: 'say', type: 'send-text', typeVersion: 1, params: { body: 'Good night' }, position: at },
    { id: 'stay', type: 'delay', typeVersion: 1, params: { mode: 'for', durationMs: 864_000_000 }, position: at },
    { id: 'end', type: 'end', typeVersion: 1, params: {}, position: at },
  ],
  edges: [
    { id: 'e1', source: 'start', sourceHandle: 'next', target: 'rest' },
    { id: 'e2', source: 'rest', sourceHandle: 'next', target: 'say' },
    { id: 'e3', source: 'say', sourceHandle: 'next', target: 'stay' },
    { id: 'e4', source: 'say', sourceHandle: 'not_sent', target: 'stay' },
    { id: 'e5', source: 'stay', sourceHandle: 'next', target: 'end' },
  ],
  notes: [],
};

const stack = useStack();
let api: ProductApi;
let sender: WebhookSender;

beforeAll(async () => {
  api = await ProductApi.open(stack());
  sender = new WebhookSender(stack().apiUrl, String(stack().settings.WHATSAPP_APP_SECRET));
});

afterAll(async () => {
  await sender.close();
  await api.close();
});

it('quiet hours leave a message out with its reason; the word set for it opts the contact out and is confirmed', { timeout: 120_000 }, async () => {
  const messaging = { optOut: [{ language: 'en', words: ['no more'], reply: 'You get no more messages from us.' }] };
  const organisation = await api.call<OrganisationBody>('PATCH', '/organisation', { messaging });
  expect(organisation.messaging).toEqual(messaging);
  await api.publish('Consent', 'conversation', quietFlow);
  const [number] = (await api.call<NumberList>('GET', '/numbers')).items;
  if (number === undefined) throw new Error('The seed connected no number.');
  const write = (body: string): Promise<void> => sender.text({ numberId: number.id, wabaId: number.wabaId, from: '491740000001', id: `wamid.${randomBytes(20).toString('hex')}`, body });

  await write('consent');
  await expect.poll(() => MessageModel.findOne({ direction: 'out', text: 'Good night' }).lean()).toMatchObject({ state: 'not_sent', error: { code: 'NOT_SENT', class: 'quiet_hours' } });
  await expect.poll(() => RunModel.countDocuments({ nodeId: 'stay', status: 'waiting' })).toBe(1);

  await write('No more!');
  await expect.poll(() => MessageModel.findOne({ direction: 'out', text: 'You get no more messages from us.' }).lean()).toMatchObject({ state: expect.stringMatching(/accepted|sent|delivered|read/) });
  await expect.poll(() => ContactModel.findOne({ waId: '491740000001' }).lean()).toMatchObject({ optedOutAt: expect.any(Date) });
  expect(await RunModel.countDocuments({ nodeId: 'stay', status: 'ended', outcome: 'opted_out' })).toBe(1);
});
