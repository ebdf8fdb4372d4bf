import type { ContactRecord, KnownIdentity, MergedField } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { withoutUndefined } from '../../store/without-undefined.ts';

/** What the contact that stays becomes, and for people what happens to each value. */
export interface MergedContact {
  readonly set: Partial<ContactRecord>;
  readonly fields: readonly MergedField[];
  readonly tags: readonly string[];
  readonly addedTags: readonly string[];
}

const own = ['name', 'language', 'timeZone'] as const;
const names = ['phone', 'username'] as const;

/**
 * Two contacts that are one person, as one. What the one that stays has goes before; the other fills gaps. What it is
 * called follows whoever wrote last, because that is where the person is reached. Of consent the stricter one holds: whoever
 * has opted out once has opted out. Doing it twice gives the same.
 */
export function mergedContact(into: ContactRecord, from: ContactRecord): MergedContact {
  const later = (from.lastInboundAt?.getTime() ?? 0) > (into.lastInboundAt?.getTime() ?? 0) ? from : into;
  const other = later === from ? into : from;
  const tags = [...new Set([...into.tags, ...from.tags])];
  const notes = joinedNotes(into.notes, from.notes);
  const optedOutAt = earliest(into.optedOutAt, from.optedOutAt);
  const set = withoutUndefined({
    name: into.name ?? from.name,
    language: into.language ?? from.language,
    timeZone: into.timeZone ?? from.timeZone,
    phone: later.phone ?? other.phone,
    waId: later.waId ?? other.waId,
    country: later.country ?? other.country,
    userId: later.userId ?? other.userId,
    parentUserId: later.parentUserId ?? other.parentUserId,
    username: later.username ?? other.username,
    homeNumberId: later.homeNumberId ?? other.homeNumberId,
    notes,
    tags,
    fields: { ...from.fields, ...into.fields },
    optedOutAt,
    optedOutBy: (optedOutAt === into.optedOutAt ? into : from).optedOutBy,
    blockedAt: earliest(into.blockedAt, from.blockedAt),
    createdAt: earliest(into.createdAt, from.createdAt),
    lastInboundAt: later.lastInboundAt,
    identities: joinedHistory(into.identities ?? [], from.identities ?? []),
    automaticSends: joinedSends(into, from),
  });
  const fields = [
    ...own.flatMap((name) => fieldOf(name, into[name], from[name], into[name] ?? from[name])),
    // What a person was called is never lost: it stays in the history.
    ...names.flatMap((name) => fieldOf(name, into[name], from[name], set[name])).map((field) => (field.outcome === 'stays' ? { ...field, outcome: 'gives_way' as const } : field)),
    ...fieldOf('notes', into.notes, from.notes, notes),
    ...Object.keys(from.fields).flatMap((name) => fieldOf(`fields.${name}`, text(into.fields[name]), text(from.fields[name]), text(into.fields[name] ?? from.fields[name]))),
  ];
  return { set, fields, tags, addedTags: tags.filter((tag) => !into.tags.includes(tag)) };
}

/** One line of the preview; nothing for a value that neither has or that both have. */
function fieldOf(name: string, into: string | undefined, from: string | undefined, kept: string | undefined): MergedField[] {
  if (from === undefined || from === '' || from === into) return [];
  if (into === undefined || into === '') return [{ name, kept: from, outcome: 'taken_over' }];
  if (kept === into) return [{ name, kept: into, lost: from, outcome: 'stays' }];
  if (kept === from) return [{ name, kept: from, lost: into, outcome: 'gives_way' }];
  return [withoutUndefined({ name, kept, outcome: 'joined' as const })];
}

function text(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function joinedNotes(into: string | undefined, from: string | undefined): string | undefined {
  if (into === undefined || into === '' || from === undefined || from === '') return into || from;
  return into.includes(from) ? into : `${into}\n\n${from}`.slice(0, 4000);
}

function earliest(one: Date, other: Date): Date;
function earliest(one: Date | undefined, other: Date | undefined): Date | undefined;
function earliest(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one <= other ? one : other;
}

/** Both histories by time; what both know counts once. */
function joinedHistory(into: readonly KnownIdentity[], from: readonly KnownIdentity[]): KnownIdentity[] {
  const nameOf = ({ kind, value }: KnownIdentity): string => `${kind} ${value}`;
  const have = new Set(into.map(nameOf));
  const all = [...into, ...from.filter((entry) => !have.has(nameOf(entry)))].sort((one, other) => one.from.getTime() - other.from.getTime());
  return all.slice(-limits.identityHistory);
}

/** What both were sent counts for the caps of the one person. */
function joinedSends({ automaticSends: into = [] }: ContactRecord, { automaticSends: from = [] }: ContactRecord): ContactRecord['automaticSends'] {
  const ids = new Set(into.map(({ id }) => id));
  const all = [...into, ...from.filter(({ id }) => !ids.has(id))];
  return all.length === 0 ? undefined : all.sort((one, other) => one.at - other.at);
}
