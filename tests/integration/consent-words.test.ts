import { expect, it } from 'vitest';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { MessageModel } from '../../activities/store/models/messages.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import type { FlowGraph, OrganisationBody } from '../../schemas/generated/types.ts';
import { useProduct } from '../kit/use-product.ts';
import { useStack } from '../kit/use-stack.ts';

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
const product = useProduct(stack);

it('quiet hours leave a message out with its reason; the word set for it opts the contact out and is confirmed', { timeout: 120_000 }, async () => {
  const messaging = { optOut: [{ language: 'en', words: ['no more'], reply: 'You get no more messages from us.' }] };
  const organisation = await product.api.call<OrganisationBody>('PATCH', '/organisation', { messaging });
  expect(organisation.messaging).toEqual(messaging);
  await product.api.publish('Consent', 'conversation', quietFlow);
  const write = (body: string): Promise<void> => product.write('491740000001', body);

  await write('consent');
  await expect.poll(() => MessageModel.findOne({ direction: 'out', text: 'Good night' }).lean()).toMatchObject({ state: 'not_sent', error: { code: 'NOT_SENT', class: 'quiet_hours' } });
  await expect.poll(() => RunModel.countDocuments({ nodeId: 'stay', status: 'waiting' })).toBe(1);

  await write('No more!');
  await expect.poll(() => MessageModel.findOne({ direction: 'out', text: 'You get no more messages from us.' }).lean()).toMatchObject({ state: expect.stringMatching(/accepted|sent|delivered|read/) });
  await expect.poll(() => ContactModel.findOne({ waId: '491740000001' }).lean()).toMatchObject({ optedOutAt: expect.any(Date), optedOutBy: { kind: 'word' } });
  expect(await RunModel.countDocuments({ nodeId: 'stay', status: 'ended', outcome: 'opted_out' })).toBe(1);
});
