import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { ContactRecord } from '../../schemas/generated/types.ts';
import { Cache } from '../store/cache.ts';
import { ContactIdentityModel } from '../store/models/contact-identities.ts';
import { ContactModel } from '../store/models/contacts.ts';

/** How the Cloud API names a person; at least one of waId and userId is there. */
export interface Sender {
  readonly waId?: string;
  /** Business-scoped user id, for people whose number we do not get to see. */
  readonly userId?: string;
  readonly username?: string;
  readonly name?: string;
}

/** Claims hardly ever change (only by a merge), so a short memory spares one read for each message. */
const known = new Cache<string, string>({ max: 50_000, maxAgeMs: 30_000 });

/**
 * Our id of the person behind these identities. The first writer of an identity's record decides; several processes
 * may ask for a new person at the same time and all get the same answer.
 */
export async function contactIdOf(orgId: string, sender: Sender, newId: () => string, now: number): Promise<string> {
  const [first, ...others] = claimIds(orgId, sender);
  if (first === undefined) throw new Error('A sender without phone and user id cannot be kept.');
  const claim = (id: string, contactId: string): Promise<string> => known.get(id, () => claimIdentity(orgId, id, contactId, now));
  if (others.length === 0) return claim(first, newId());
  // Somebody who is known by one identity keeps the contact when the other one shows up.
  const stored = await ContactIdentityModel.find({ _id: { $in: [first, ...others] } }).lean();
  const contactId = await claim(first, stored.find(({ _id }) => _id === first)?.contactId ?? stored[0]?.contactId ?? newId());
  for (const other of others) await claim(other, contactId);
  return contactId;
}

/** When the person last wrote, and to which business number. */
export interface LastWritten {
  readonly lastInboundAt: Date;
  readonly homeNumberId?: string;
}

/** Creates the contact or adds what has become known, and returns it. The name a person gave it is kept. */
export async function touchContact(orgId: string, contactId: string, sender: Sender, { lastInboundAt, homeNumberId }: LastWritten, now: Date): Promise<ContactRecord> {
  const { waId, userId, username, name } = sender;
  const phone = waId === undefined ? undefined : `+${waId}`;
  const country = phone === undefined ? undefined : parsePhoneNumberFromString(phone)?.country;
  const identity = { ...(waId === undefined ? {} : { waId, phone }), ...(userId === undefined ? {} : { userId }), ...(username === undefined ? {} : { username }) };
  const initial = { orgId, tags: [], fields: {}, createdAt: now, ...(name === undefined || name === '' ? {} : { name: name.slice(0, 200) }), ...(country === undefined ? {} : { country }) };
  const contact = await ContactModel.findOneAndUpdate(
    { _id: contactId },
    { $set: { ...identity, ...(homeNumberId === undefined ? {} : { homeNumberId }) }, $max: { lastInboundAt }, $setOnInsert: initial },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  if (contact === null) throw new Error('The database did not return the contact it stored.');
  return contact;
}

function claimIds(orgId: string, { waId, userId }: Sender): string[] {
  return [...(waId === undefined ? [] : [`${orgId}:wa:${waId}`]), ...(userId === undefined ? [] : [`${orgId}:uid:${userId}`])];
}

/** Writes the claim unless somebody else has; returns whose it is. */
async function claimIdentity(orgId: string, claim: string, contactId: string, now: number): Promise<string> {
  const record = await ContactIdentityModel.findOneAndUpdate(
    { _id: claim },
    { $setOnInsert: { orgId, contactId, createdAt: new Date(now) } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  return record?.contactId ?? contactId;
}
