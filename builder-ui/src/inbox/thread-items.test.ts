import { expect, it } from 'vitest';
import type { MessageBody } from '../../../schemas/generated/types.ts';
import { threadItems } from './thread-items.ts';

const at = '2026-11-20T10:00:00.000Z';
const message = (id: string, part: Partial<MessageBody> = {}): MessageBody => ({ id, conversationId: 'c', direction: 'in', type: 'text', content: {}, at, state: 'received', stateAt: {}, ...part });
const ours = message('send-1', { direction: 'out', wamid: 'wamid.out', state: 'read', text: 'Hello' });

it('puts reactions of both sides on the message; the last one counts, an empty one takes it back', () => {
  const react = (id: string, direction: 'in' | 'out', target: string, emoji: string) => message(id, { direction, type: 'reaction', content: { message_id: target, emoji } });
  const theirs = message('wamid.in', { wamid: 'wamid.in', text: 'Hi' });
  const items = threadItems([ours, theirs, react('r1', 'in', 'wamid.out', '👍'), react('r2', 'in', 'wamid.out', '❤️'), react('r3', 'out', 'wamid.in', '🙏'), react('r4', 'out', 'wamid.in', '')]);
  expect(items.map(({ message: { id }, reactions }) => [id, reactions])).toEqual([['send-1', { customer: '❤️' }], ['wamid.in', { team: '' }]]);
});

it('shows the new words of a changed message and keeps the first ones', () => {
  const edit = (id: string, body: string) => message(id, { type: 'edit', text: body, contextId: 'm1', content: { original_message_id: 'm1', message: { type: 'text', text: { body } } } });
  const [item, ...more] = threadItems([message('m1', { text: 'grene tent', content: { body: 'grene tent' } }), edit('e1', 'green tent'), edit('e2', 'a green tent')]);
  expect(more).toEqual([]);
  expect(item).toMatchObject({ message: { text: 'a green tent', content: { body: 'a green tent' } }, edited: { before: 'grene tent' } });
});

it('marks what was deleted, but lets nobody delete what others wrote', () => {
  const revoke = (target: string) => message(`revoke ${target}`, { type: 'revoke', contextId: target, content: { original_message_id: target } });
  expect(threadItems([message('m1', { text: 'x' }), revoke('m1')])).toMatchObject([{ deleted: true }]);
  expect(threadItems([ours, revoke('wamid.out')]).map((item) => item.deleted)).toEqual([false, false]);
});

it('finds quoted messages by their id at WhatsApp, and lets what is about unknown messages stand alone', () => {
  const items = threadItems([ours, message('m1', { contextId: 'wamid.out' }), message('r1', { type: 'reaction', content: { message_id: 'wamid.old', emoji: '👍' } })]);
  expect(items.map((item) => [item.message.id, item.quoted?.id])).toEqual([['send-1', undefined], ['m1', 'send-1'], ['r1', undefined]]);
});

it('a reaction of ours that failed is shown with its error', () => {
  const failed = message('r1', { direction: 'out', type: 'reaction', state: 'failed', content: { message_id: 'm1', emoji: '👍' } });
  expect(threadItems([message('m1'), failed])).toHaveLength(2);
});
