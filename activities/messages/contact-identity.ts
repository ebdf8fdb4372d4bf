import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { ContactRecord, KnownIdentity } from '../../schemas/generated/types.ts';
import { claimNames } from '../identity/claims.ts';
import { identitiesOf, identityChange, type Sender } from '../identity/identity-history.ts';
import { ContactModel } from '../store/models/contacts.ts';

export type { Sender } from '../identity/identity-history.ts';

/** Our id of the person behind these names, who is new if nobody has them. */
export async function contactIdOf(orgId: string, sender: Sender, newId: () => string, at: number): Promise<string> {
  return (await claimNames(orgId, sender, newId, at)).contactId;
}

/** When the person last wrote (the beginning of time: not at all), and to which business number. */
export interface LastWritten {
  readonly lastInboundAt: Date;
  readonly homeNumberId?: string;
}

/** Times of a touch: when the person was called so, and when we learnt of it. */
export interface Touch {
  readonly at: Date;
  readonly now: Date;
  readonly source: KnownIdentity['source'];
}

/** Creates the contact or adds what has become known, and returns it. The name a person gave it is kept. */
export async function touchContact(orgId: string, contactId: string, sender: Sender, { lastInboundAt, homeNumberId }: LastWritten, touch: Touch): Promise<ContactRecord> {
  const contact = await ContactModel.findOneAndUpdate(
    { _id: contactId },
    { ...(homeNumberId === undefined ? {} : { $set: { homeNumberId } }), ...(lastInboundAt.getTime() === 0 ? {} : { $max: { lastInboundAt } }), $setOnInsert: newContact(orgId, sender, touch) },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  if (contact === null) throw new Error('The database did not return the contact it stored.');
  return noteNames(contact, sender, touch.at, touch.source);
}

/** Writes down what a contact is called now, where that is news; before: what it takes the place of, if that was told. The contact as it is then. */
export async function noteNames(contact: ContactRecord, sender: Sender, at: Date, source: KnownIdentity['source'], before: Sender = {}): Promise<ContactRecord> {
  if (contact.mergedInto !== undefined) return contact;
  const named = contact.name === undefined && sender.name !== undefined && sender.name !== '' ? { name: sender.name.slice(0, 200) } : {};
  const change = identityChange(contact, sender, at, source, before) ?? ('name' in named ? { set: {}, unset: [], identities: [...identitiesOf(contact)] } : undefined);
  if (change === undefined) return contact;
  const unchanged = contact.identityRevision === undefined ? { $exists: false } : contact.identityRevision;
  const update = { $set: { ...named, ...change.set, ...countryOf(change.set.phone), identities: change.identities, identityRevision: (contact.identityRevision ?? 0) + 1 }, ...(change.unset.length === 0 ? {} : { $unset: Object.fromEntries(change.unset.map((name) => [name, 1])) }) };
  // Whoever was faster has noted the same, or the next message does.
  return (await ContactModel.findOneAndUpdate({ _id: contact._id, identityRevision: unchanged }, update, { returnDocument: 'after' }).lean()) ?? contact;
}

function newContact(orgId: string, sender: Sender, { at, now, source }: Touch) {
  const { name } = sender;
  const change = identityChange({ createdAt: now }, sender, at, source);
  return { orgId, tags: [], fields: {}, createdAt: now, ...change?.set, identities: change?.identities ?? [], ...(name === undefined || name === '' ? {} : { name: name.slice(0, 200) }), ...countryOf(change?.set.phone) };
}

function countryOf(phone: string | undefined): { country?: string } {
  const country = phone === undefined ? undefined : parsePhoneNumberFromString(phone)?.country;
  return country === undefined ? {} : { country };
}
