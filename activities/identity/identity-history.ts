import type { ContactRecord, KnownIdentity } from '../../schemas/generated/types.ts';
import { durations, limits } from '../../schemas/limits.ts';
import { phoneForms } from './phone-forms.ts';

/** How the Cloud API names a person; at least one of waId and userId is there. */
export interface Sender {
  readonly waId?: string | undefined;
  /** Business-scoped user id, for people whose number we do not get to see. */
  readonly userId?: string | undefined;
  /** The user id that linked portfolios share (Meta, usernames 2026). */
  readonly parentUserId?: string | undefined;
  readonly username?: string | undefined;
  readonly name?: string | undefined;
}

/** What is to be written to a contact so that it is known by what it is called now. */
export interface IdentityChange {
  readonly set: Partial<Pick<ContactRecord, 'waId' | 'phone' | 'userId' | 'parentUserId' | 'username'>>;
  /** Names that it has no longer, while nothing has taken their place. */
  readonly unset: readonly UserIdKind[];
  readonly identities: KnownIdentity[];
}

type Known = Pick<ContactRecord, 'waId' | 'phone' | 'userId' | 'parentUserId' | 'username' | 'identities' | 'createdAt'>;
type Kind = KnownIdentity['kind'];
type UserIdKind = 'userId' | 'parentUserId';

/** A change said by WhatsApp ends what was before; another user id in a message may be that of another portfolio. */
const endsUserIds: ReadonlySet<KnownIdentity['source']> = new Set(['number_change', 'user_id_change']);

/** A new user id may be told by a webhook of its own shortly before the change of the number that it came with. */
const toldBeforeMs = durations.MINUTE;

/**
 * What changes when WhatsApp calls a contact by these names; undefined: nothing. What is older than the name that holds
 * now (webhooks overtake each other) goes into the history only, unless it is said to take the place of just that one
 * (`before`).
 */
export function identityChange(contact: Known, sender: Sender, at: Date, source: KnownIdentity['source'], before: Sender = {}): IdentityChange | undefined {
  const phone = sender.waId === undefined ? undefined : phoneOf(sender.waId);
  const identities = identitiesOf(contact).map((entry) => ({ ...entry }));
  const set: IdentityChange['set'] = {};
  const named = { phone, userId: sender.userId, parentUserId: sender.parentUserId, username: sender.username };
  const replaced = { phone: before.waId === undefined ? undefined : phoneOf(before.waId), userId: before.userId, parentUserId: before.parentUserId, username: before.username };
  let changed = contact.identities === undefined && identities.length > 0 && source !== 'message';
  for (const kind of ['phone', 'userId', 'parentUserId', 'username'] as const) {
    const value = named[kind];
    if (value === undefined || value === '') continue;
    const held = noted(identities, { kind, value, from: at, source }, replaced[kind]);
    changed ||= held.changed;
    if (held.current && contact[kind] !== value) set[kind] = value;
    if (held.current && kind === 'phone' && sender.waId !== undefined && contact.waId !== sender.waId) set.waId = sender.waId;
  }
  const dead = source === 'number_change' ? (['userId', 'parentUserId'] as const).flatMap((kind) => (named[kind] === undefined ? ended(identities, kind, at, replaced[kind]) : [])) : [];
  const unset = (['userId', 'parentUserId'] as const).filter((kind) => dead.some((entry) => entry.kind === kind && entry.value === contact[kind]));
  if (!changed && dead.length === 0 && Object.keys(set).length === 0) return undefined;
  return { set, unset, identities: bounded(identities) };
}

/** E.164, in the form in which the number is dialled. */
export function phoneOf(waId: string): string {
  return `+${phoneForms(waId).canonical}`;
}

/** Notes one name; current: it is what the person is called now. */
function noted(identities: KnownIdentity[], entry: KnownIdentity, replaced: string | undefined): { changed: boolean; current: boolean } {
  const open = identities.filter(({ kind, to }) => kind === entry.kind && to === undefined);
  if (open.some(({ value }) => value === entry.value)) return { changed: false, current: true };
  const later = open.find(({ from, value }) => from > entry.from && value !== replaced);
  if (later !== undefined) {
    const known = identities.some(({ kind, value }) => kind === entry.kind && value === entry.value);
    if (!known) identities.unshift({ ...entry, to: later.from });
    return { changed: !known, current: false };
  }
  if (!isUserId(entry.kind) || endsUserIds.has(entry.source)) for (const before of open) before.to = before.from > entry.from ? before.from : entry.from;
  identities.push(entry);
  return { changed: true, current: true };
}

/**
 * Ends the user ids of somebody who moved to another number, where the notice does not name the new one: WhatsApp makes new
 * ids with the number, and nothing may be sent to the old ones (Meta, business-scoped user ids, 2026).
 */
function ended(identities: KnownIdentity[], kind: UserIdKind, at: Date, replaced: string | undefined): KnownIdentity[] {
  const isOld = ({ value, from, source }: KnownIdentity): boolean => value === replaced || (from < at && !(source === 'user_id_change' && from.getTime() >= at.getTime() - toldBeforeMs));
  const old = identities.filter((entry) => entry.kind === kind && entry.to === undefined && isOld(entry));
  for (const entry of old) entry.to = entry.from > at ? entry.from : at;
  return old;
}

/** The user ids that ended at this moment. */
export function endedUserIds(contact: Known, at: Date): string[] {
  return identitiesOf(contact).flatMap(({ kind, to, value }) => (kind === 'userId' && to?.getTime() === at.getTime() ? [value] : []));
}

function isUserId(kind: Kind): kind is UserIdKind {
  return kind === 'userId' || kind === 'parentUserId';
}

/** What the contact is and was called; of contacts from before histories were kept, what was known then. */
export function identitiesOf({ identities, phone, userId, parentUserId, username, createdAt }: Known): readonly KnownIdentity[] {
  if (identities !== undefined) return identities;
  const known: readonly [Kind, string | undefined][] = [['phone', phone], ['userId', userId], ['parentUserId', parentUserId], ['username', username]];
  return known.flatMap(([kind, value]) => (value === undefined ? [] : [{ kind, value, from: createdAt, source: 'message' as const }]));
}

/** What holds now is always kept. */
function bounded(identities: KnownIdentity[]): KnownIdentity[] {
  const excess = identities.length - limits.identityHistory;
  if (excess <= 0) return identities;
  const over = new Set(identities.filter(({ to }) => to !== undefined).slice(0, excess));
  return identities.filter((entry) => !over.has(entry)).slice(-limits.identityHistory);
}
