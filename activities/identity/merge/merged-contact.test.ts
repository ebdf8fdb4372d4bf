import { describe, expect, it } from 'vitest';
import type { ContactRecord, ConversationRecord } from '../../../schemas/generated/types.ts';
import { mergedContact } from './merged-contact.ts';
import { mergedConversation } from './merged-conversation.ts';

const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));
const contact = (_id: string, more: Partial<ContactRecord>): ContactRecord => ({ _id, orgId: 'o', tags: [], fields: {}, createdAt: day(1), ...more });

describe('two contacts as one', () => {
  const anna = contact('a', { name: 'Anna Schmidt', phone: '+4917012345678', waId: '4917012345678', tags: ['customer'], fields: { city: 'Berlin' }, notes: 'Likes tents.', lastInboundAt: day(3), createdAt: day(2) });
  const mika = contact('b', { name: 'anna.s', username: 'anna.s', userId: 'DE.1', tags: ['customer', 'vip'], fields: { city: 'Bremen', size: 'M' }, notes: 'Asked for a discount.', lastInboundAt: day(5), optedOutAt: day(4), optedOutBy: { kind: 'whatsapp' } });

  it('keeps what the one that stays has, and fills the gaps', () => {
    const { set, addedTags } = mergedContact(anna, mika);
    expect(set).toMatchObject({ name: 'Anna Schmidt', phone: '+4917012345678', userId: 'DE.1', username: 'anna.s', fields: { city: 'Berlin', size: 'M' }, tags: ['customer', 'vip'], createdAt: day(1), lastInboundAt: day(5) });
    expect(set.notes).toBe('Likes tents.\n\nAsked for a discount.');
    expect(addedTags).toEqual(['vip']);
  });

  it('takes the stricter consent, whichever of the two stays', () => {
    expect(mergedContact(anna, mika).set.optedOutAt).toEqual(day(4));
    expect(mergedContact(mika, anna).set.optedOutAt).toEqual(day(4));
    expect(mergedContact(anna, mika).set.optedOutBy).toEqual({ kind: 'whatsapp' });
    expect(mergedContact(mika, contact('c', { optedOutAt: day(2), optedOutBy: { kind: 'word' } })).set).toMatchObject({ optedOutAt: day(2), optedOutBy: { kind: 'word' } });
    expect(mergedContact(anna, contact('c', { blockedAt: day(2) })).set.blockedAt).toEqual(day(2));
  });

  it('says of each value what happens to it', () => {
    const { fields } = mergedContact(anna, contact('c', { name: 'Anni', phone: '+4915100000000', timeZone: 'Europe/Berlin', fields: { city: 'Bremen', size: 'M' }, lastInboundAt: day(9) }));
    expect(fields).toEqual([
      { name: 'name', kept: 'Anna Schmidt', lost: 'Anni', outcome: 'stays' },
      { name: 'timeZone', kept: 'Europe/Berlin', outcome: 'taken_over' },
      { name: 'phone', kept: '+4915100000000', lost: '+4917012345678', outcome: 'gives_way' },
      { name: 'fields.city', kept: 'Berlin', lost: 'Bremen', outcome: 'stays' },
      { name: 'fields.size', kept: 'M', outcome: 'taken_over' },
    ]);
  });

  it('gives the same when it is done again', () => {
    const once = contact('a', { ...anna, ...mergedContact(anna, mika).set });
    expect(mergedContact(once, mika).set).toEqual(mergedContact(anna, mika).set);
  });
});

describe('two conversations as one', () => {
  const conversation = (more: Partial<ConversationRecord>): ConversationRecord => ({ _id: 'n:a', orgId: 'o', numberId: 'n', contactId: 'a', status: 'closed', priority: 'normal', lastMessageAt: day(2), unread: 1, automation: { state: 'idle', runs: [] }, createdAt: day(2), ...more });

  it('is open if one of them is, has the latest message, and waits for an answer since the earliest question', () => {
    const from = conversation({ status: 'open', priority: 'high', lastMessageAt: day(3), unread: 2, assigneeId: 'tom', awaitingReplySince: day(1), windowExpiresAt: day(4), createdAt: day(1) });
    expect(mergedConversation(conversation({ awaitingReplySince: day(2) }), from)).toMatchObject({ status: 'open', priority: 'high', lastMessageAt: day(3), unread: 3, assigneeId: 'tom', awaitingReplySince: day(1), windowExpiresAt: day(4), createdAt: day(1) });
  });

  it('stays with whoever has it', () => {
    expect(mergedConversation(conversation({ teamId: 'support' }), conversation({ assigneeId: 'tom' })).assigneeId).toBeUndefined();
  });
});
