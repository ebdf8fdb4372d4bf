import { describe, expect, it } from 'vitest';
import type { ContactRecord, KnownIdentity } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { endedUserIds, identityChange, type Sender } from './identity-history.ts';

const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));
const contact = (known: Partial<ContactRecord>): ContactRecord => ({ _id: 'c', orgId: 'o', tags: [], fields: {}, createdAt: day(1), ...known });

/** The contact after each of these names was told of, in turn. */
function after(first: ContactRecord, ...told: [sender: Sender, at: Date, source: KnownIdentity['source']][]): ContactRecord {
  return told.reduce((known, [sender, at, source]) => {
    const change = identityChange(known, sender, at, source);
    return change === undefined ? known : { ...known, ...change.set, ...Object.fromEntries(change.unset.map((name) => [name, undefined])), identities: change.identities };
  }, first);
}

describe('the history of what a contact is called', () => {
  it('begins with what is known, and does not change when it is told again', () => {
    const known = after(contact({}), [{ waId: '4917012345678', userId: 'DE.1', username: 'anna' }, day(2), 'message']);
    expect(known).toMatchObject({ waId: '4917012345678', phone: '+4917012345678', userId: 'DE.1', username: 'anna' });
    expect(known.identities).toHaveLength(3);
    expect(identityChange(known, { waId: '4917012345678', userId: 'DE.1' }, day(3), 'message')).toBeUndefined();
  });

  it('ends the old number when the person moves to a new one', () => {
    const known = after(contact({ phone: '+4917012345678', waId: '4917012345678', userId: 'DE.1' }), [{ waId: '4915112345678', userId: 'DE.2' }, day(5), 'number_change']);
    expect(known).toMatchObject({ waId: '4915112345678', phone: '+4915112345678', userId: 'DE.2' });
    expect(known.identities).toEqual([
      { kind: 'phone', value: '+4917012345678', from: day(1), to: day(5), source: 'message' },
      { kind: 'userId', value: 'DE.1', from: day(1), to: day(5), source: 'message' },
      { kind: 'phone', value: '+4915112345678', from: day(5), source: 'number_change' },
      { kind: 'userId', value: 'DE.2', from: day(5), source: 'number_change' },
    ]);
  });

  it('ends the user ids with the old number where the notice does not name the new ones', () => {
    const old = contact({ phone: '+4917012345678', waId: '4917012345678', userId: 'DE.1', parentUserId: 'DE.ENT.1' });
    const moved = after(old, [{ waId: '4915112345678' }, day(5), 'number_change']);
    expect([moved.waId, moved.userId, moved.parentUserId]).toEqual(['4915112345678', undefined, undefined]);
    expect([endedUserIds(moved, day(5)), endedUserIds(moved, day(6))]).toEqual([['DE.1'], []]);
    // The person writes, or WhatsApp tells of it: the new one holds.
    expect(after(moved, [{ waId: '4915112345678', userId: 'DE.2' }, day(6), 'send']).userId).toBe('DE.2');
    // A user id that was told of just before, or learnt since, is the new one.
    const second = new Date(day(5).getTime() - 1000);
    expect(after(old, [{ userId: 'DE.2' }, second, 'user_id_change'], [{ waId: '4915112345678' }, day(5), 'number_change']).userId).toBe('DE.2');
    expect(after(old, [{ waId: '4915112345678', userId: 'DE.2' }, day(6), 'message'], [{ waId: '4915112345678' }, day(5), 'number_change']).userId).toBe('DE.2');
    expect(identityChange(moved, { waId: '4915112345678' }, day(5), 'number_change')).toBeUndefined();
  });

  it('does not go back to the old number when an older message comes late', () => {
    const moved = after(contact({ phone: '+4917012345678', waId: '4917012345678' }), [{ waId: '4915112345678' }, day(5), 'number_change']);
    expect(after(moved, [{ waId: '4917012345678' }, day(4), 'message'])).toEqual(moved);
  });

  it('follows a notice that names the number that holds now, whatever its time', () => {
    const late = after(contact({}), [{ waId: '4917012345678' }, day(5), 'message']);
    expect(identityChange(late, { waId: '4915112345678' }, day(4), 'number_change')?.set).toEqual({});
    const change = identityChange(late, { waId: '4915112345678' }, day(4), 'number_change', { waId: '4917012345678' });
    expect(change?.set).toEqual({ phone: '+4915112345678', waId: '4915112345678' });
    expect(change?.identities[0]).toMatchObject({ value: '+4917012345678', to: day(5) });
  });

  it('keeps the user ids of several portfolios side by side', () => {
    const known = after(contact({}), [{ waId: '4917012345678', userId: 'DE.1' }, day(2), 'message'], [{ waId: '4917012345678', userId: 'DE.other' }, day(3), 'message']);
    expect(known.identities?.filter(({ kind, to }) => kind === 'userId' && to === undefined)).toHaveLength(2);
    expect(identityChange(known, { waId: '4917012345678', userId: 'DE.other' }, day(4), 'message')).toBeUndefined();
  });

  it('keeps the user id that linked portfolios share beside that of this one, with its history', () => {
    const known = after(contact({}), [{ userId: 'DE.1', parentUserId: 'DE.ENT.1' }, day(2), 'message'], [{ userId: 'DE.2', parentUserId: 'DE.ENT.2' }, day(5), 'user_id_change']);
    expect(known).toMatchObject({ userId: 'DE.2', parentUserId: 'DE.ENT.2' });
    expect(known.identities?.map(({ kind, value, to }) => [kind, value, to])).toEqual([['userId', 'DE.1', day(5)], ['parentUserId', 'DE.ENT.1', day(5)], ['userId', 'DE.2', undefined], ['parentUserId', 'DE.ENT.2', undefined]]);
  });

  it('takes the form of the wa_id over and shows the number as it is dialled', () => {
    const known = after(contact({ phone: '+5541988887777', waId: '5541988887777' }), [{ waId: '554188887777' }, day(2), 'message']);
    expect(known).toMatchObject({ waId: '554188887777', phone: '+5541988887777' });
  });

  it('is bounded, and never forgets what holds now', () => {
    const names = Array.from({ length: 100 }, (_, index): [Sender, Date, 'message'] => [{ waId: '4917012345678', username: `name${index}` }, day(2 + index), 'message']);
    const { identities = [] } = after(contact({}), ...names);
    expect(identities).toHaveLength(limits.identityHistory);
    expect(identities.filter(({ to }) => to === undefined).map(({ value }) => value)).toEqual(['+4917012345678', 'name99']);
  });
});
