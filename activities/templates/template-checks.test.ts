import { expect, test } from 'vitest';
import type { ContactRecord, ConversationRecord, NumberRecord } from '../../schemas/generated/types.ts';
import type { SendInput } from '../../workflows/activity-contract.ts';
import { maySend } from '../whatsapp/send-checks.ts';

const at = new Date('2026-11-21T12:00:00Z');
const contact: ContactRecord = { _id: 'c', orgId: 'o', tags: [], fields: {}, createdAt: at };
const number: NumberRecord = { _id: 'n', orgId: 'o', wabaId: 'w', displayPhoneNumber: '+49', verifiedName: '', status: 'CONNECTED', quality: 'GREEN', token: '', speed: { perSecond: 1 }, createdAt: at };
const conversation: ConversationRecord = { _id: 'n:c', orgId: 'o', numberId: 'n', contactId: 'c', status: 'open', priority: 'normal', lastMessageAt: at, unread: 0, automation: { state: 'idle', runs: [] }, createdAt: at };
const input = (priority: number): SendInput => ({ key: { orgId: 'o', numberId: 'n', contactId: 'c' }, sendId: 's', message: { type: 'template', template: { name: 't', language: { code: 'en' } } }, priority, category: 'utility', source: { kind: 'flow' } });

/** What becomes of a message made from a template in a state. */
function outcome(status: string | undefined, priority: number): unknown {
  const template = status === undefined ? undefined : { _id: 'w:t:en', name: 't', language: 'en', status, category: 'UTILITY' };
  const permission = maySend({ input: input(priority), contact, conversation, number, template, now: at.getTime() });
  return permission.kind === 'refuse' ? permission.error.class : permission.kind;
}

test('a paused template keeps nobody waiting for an answer, and holds back what nobody waits for', () => {
  expect([outcome('PAUSED', 1), outcome('PAUSED', 2), outcome('PAUSED', 3), outcome('PAUSED', 5)]).toEqual(['template_paused', 'template_paused', 'hold', 'hold']);
});

test('a template that WhatsApp has taken away is refused, one that is not known here or in review is left to WhatsApp', () => {
  expect(['REJECTED', 'DISABLED', 'PENDING_DELETION', 'LIMIT_EXCEEDED'].map((status) => outcome(status, 4))).toEqual(Array.from({ length: 4 }, () => 'template_unusable'));
  expect([outcome('APPROVED', 4), outcome('PENDING', 4), outcome(undefined, 4)]).toEqual(['go', 'go', 'go']);
});
