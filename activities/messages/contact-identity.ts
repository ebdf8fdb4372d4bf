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
const known = new Cache<string, string | undefined>({ max: 50_000, maxAgeMs: 30_000 });

/**
 * Our id of the person behind these identities. The first writer of an identity's record decides; several processes
 * may ask for a new person at the same time and all get the same answer.
 */
export async function contactIdOf(orgId: string, sender: Sender, newId: () => string, now: number): Promise<string> {
  const claims = claimIds(orgId, sender);
  const found = await Promise.all(claims.map((claim) => known.get(claim, findClaim)));
  let contactId = found.find((id) => id !== undefined);
  for (const [index, claim] of claims.entries()) {
    if (found[index] !== undefined) continue;
    known.forget(claim);
    // The first claim of a new person decides who it is; the others follow.
    const owner = await claimIdentity(orgId, claim, contactId ?? newId(), now);
    contactId ??= owner;
  }
  return contactId ?? Promise.reject(new Error('A sender without phone and user id cannot be kept.'));
}

/** Creates the contact or adds what has become known, and returns it. The name a person gave it is kept. */
export async function touchContact(orgId: string, contactId: string, sender: Sender, lastInboundAt: Date, now: Date): Promise<ContactRecord> {
  const { waId, userId, username, name } = sender;
  const phone = waId === undefined ? undefined : `+${waId}`;
  const country = phone === undefined ? undefined : parsePhoneNumberFromString(phone)?.country;
  const identity = { ...(waId === undefined ? {} : { waId, phone }), ...(userId === undefined ? {} : { userId }), ...(username === undefined ? {} : { username }) };
  const initial = { orgId, tags: [], fields: {}, createdAt: now, ...(name === undefined || name === '' ? {} : { name: name.slice(0, 200) }), ...(country === undefined ? {} : { country }) };
  const contact = await ContactModel.findOneAndUpdate(
    { _id: contactId },
    { $set: identity, $max: { lastInboundAt }, $setOnInsert: initial },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  if (contact === null) throw new Error('The database did not return the contact it stored.');
  return contact;
}

function claimIds(orgId: string, { waId, userId }: Sender): string[] {
  return [...(waId === undefined ? [] : [`${orgId}:wa:${waId}`]), ...(userId === undefined ? [] : [`${orgId}:uid:${userId}`])];
}

async function findClaim(claim: string): Promise<string | undefined> {
  return (await ContactIdentityModel.findById(claim).lean())?.contactId;
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
