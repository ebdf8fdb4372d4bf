import { describe, expect, it } from 'vitest';
import type { AuditAction, AuditEntry, AuditThing } from '../../../../schemas/generated/types.ts';
import { languages, speaking } from '../../../../tests/kit/catalogue.ts';
import { auditActions, kindOfAction } from './audit-actions.ts';
import { actionLabel, auditSentence } from './audit-sentence.ts';
import { dayName } from './day-name.ts';

const thing = (kind: AuditThing['kind'], id: string): AuditThing => ({ kind, id, name: id, exists: true });
const entry = (action: AuditAction, details: AuditEntry['details'], mentions: AuditEntry['mentions'] = {}): AuditEntry => ({ id: 'e', at: '2026-11-21T10:00:00.000Z', actor: { kind: 'user', id: 'mara' }, action, target: thing(kindOfAction(action) ?? 'flow', 'Menu'), details, mentions });
const everything = { was: 'agent', role: 'lead', version: 7, fields: ['name', 'tags'], currency: 'EUR', event: 'message.received', test: 'Orders', arm: 'a', host: 'shop.example', action: 'retry', assigneeId: 'tom' };
const allMentions = { flowId: thing('flow', 'f'), contactId: thing('contact', 'c'), folderId: thing('flowFolder', 'd'), assigneeId: thing('user', 'tom'), otherId: thing('contact', 'o') };

describe.each(languages)('sentences of the audit log in %s', (language) => {
  it('say everything of every action', async () => {
    const t = await speaking(language, 'audit', 'shell');
    for (const action of auditActions) {
      const said = auditSentence(t, entry(action, everything, allMentions)).map((part) => (typeof part === 'string' ? part : `<${part.id}>`)).join('');
      expect(said, action).not.toMatch(/[{}…\uE000-\uE007]|undefined/);
      expect(actionLabel(t, action), action).not.toMatch(/[{}]|undefined/);
    }
  });
});

it('says in other words what went another way', async () => {
  const t = await speaking('en', 'audit', 'shell');
  const said = (...one: Parameters<typeof entry>): string => auditSentence(t, entry(...one)).map((part) => (typeof part === 'string' ? part : (part.name ?? ''))).join('').replaceAll(/[\u2068\u2069]/g, '');
  expect(said('flow.published', { version: 7 })).toBe('Published the flow Menu, version 7');
  expect(said('flow.moved', { folderId: null })).toBe('Took the flow Menu out of its folder');
  expect(said('user.role_changed', { role: 'lead', was: 'agent' })).toBe('Changed the role of Menu from Agent to Team lead');
  // A flow may be called like a role.
  expect(said('flow.renamed', { was: 'agent' })).toBe('Renamed the flow agent to Menu');
  expect([{ assigneeId: 'mara' }, { assigneeId: null }, { teamId: 't' }].map((details) => said('conversation.assigned', details))).toEqual(['Took the conversation with Menu', 'Put the conversation with Menu back into the queue', 'Gave the conversation with Menu to the team …']);
  expect(said('contact.merged', { fromId: 'c', was: { name: 'Ana' } })).toBe('Made the contact Ana part of Menu');
  expect(said('flow.exploded' as AuditAction, {})).toBe('Did something that this page has no words for: flow.exploded');
});

it('names days as the language does', () => {
  const now = new Date(2026, 10, 21, 0, 30);
  expect([new Date(2026, 10, 21, 0, 10), new Date(2026, 10, 20, 23, 50), new Date(2026, 10, 19, 12)].map((day) => dayName(day.toISOString(), now, 'de'))).toEqual(['Heute', 'Gestern', 'Donnerstag, 19. November 2026']);
});
