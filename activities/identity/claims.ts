import { Cache } from '../store/cache.ts';
import { ContactIdentityModel } from '../store/models/contact-identities.ts';
import type { Sender } from './identity-history.ts';
import { phoneForms } from './phone-forms.ts';

/** Claims hardly ever change (only by a merge), so a short memory spares one read for each message. */
const known = new Cache<string, string>({ max: 50_000, maxAgeMs: 30_000 });

/** Whose the names of a person are. */
export interface Claimed {
  readonly contactId: string;
  /** Another contact who has one of the names: WhatsApp says by naming both at once that they are one person. */
  readonly rivalId?: string;
}

/** The record that claims a phone number for one contact, whatever form the number is written in. */
export function phoneClaim(orgId: string, digits: string): string {
  return `${orgId}:wa:${phoneForms(digits).canonical}`;
}

export function userIdClaim(orgId: string, userId: string): string {
  return `${orgId}:uid:${userId}`;
}

/**
 * Our id of the person behind these names. The first writer of a name's record decides; several processes may ask for
 * a new person at the same time and all get the same answer. at: when the person was called so, epoch milliseconds.
 */
export async function claimNames(orgId: string, sender: Sender, newId: () => string, at: number): Promise<Claimed> {
  const [first, ...others] = claimsOf(orgId, sender);
  if (first === undefined) throw new Error('A sender without phone and user id cannot be kept.');
  const claim = (id: string, contactId: string): Promise<string> => known.get(id, () => claimFor(orgId, id, contactId, at));
  const older = olderClaims(orgId, sender);
  if (others.length === 0 && older.length === 0) return { contactId: await claim(first, newId()) };
  const fresh = newId();
  // Somebody who is known by one name keeps the contact when another one shows up.
  const mine = await known.get(first, async () => claimFor(orgId, first, (await anyOwner([first, ...older, ...others], at)) ?? fresh, at));
  let rivalId: string | undefined;
  for (const other of others) {
    const owner = await claim(other, mine);
    if (owner !== mine) rivalId = owner;
  }
  return { contactId: mine, ...(rivalId === undefined ? {} : { rivalId }) };
}

/** Whose the name is, if anybody's. */
export async function ownerOf(orgId: string, { waId, userId }: Sender): Promise<string | undefined> {
  const ids = [...claimsOf(orgId, { userId }), ...claimsOf(orgId, { waId }), ...olderClaims(orgId, { waId })];
  const records = await ContactIdentityModel.find({ _id: { $in: ids }, retiredAt: { $exists: false } }).lean();
  return ids.flatMap((id) => records.find(({ _id }) => _id === id)?.contactId ?? [])[0];
}

/** The person has left these names: whoever is called so after this is somebody else. */
export async function retireNames(orgId: string, contactId: string, sender: Sender, at: Date): Promise<void> {
  const ids = [...claimsOf(orgId, sender), ...olderClaims(orgId, sender)];
  await ContactIdentityModel.updateMany({ _id: { $in: ids }, contactId, retiredAt: { $exists: false } }, { $set: { retiredAt: at } });
  for (const id of ids) known.forget(id);
}

/** Gives all names of a contact to another one. */
export async function moveNames(fromId: string, intoId: string): Promise<void> {
  const records = await ContactIdentityModel.find({ contactId: fromId }, { _id: 1 }).lean();
  await ContactIdentityModel.updateMany({ contactId: fromId }, { $set: { contactId: intoId } });
  forgetNames(records.map(({ _id }) => _id));
}

/** Makes the next look-up of a person read again. */
export function forgetSender(orgId: string, sender: Sender): void {
  forgetNames([...claimsOf(orgId, sender), ...olderClaims(orgId, sender)]);
}

function forgetNames(ids: readonly string[]): void {
  for (const id of ids) known.forget(id);
}

function claimsOf(orgId: string, { waId, userId }: Sender): string[] {
  return [...(waId === undefined ? [] : [phoneClaim(orgId, waId)]), ...(userId === undefined ? [] : [userIdClaim(orgId, userId)])];
}

/** Where versions before this one wrote a number down in a form that WhatsApp has rewritten. */
function olderClaims(orgId: string, { waId }: Sender): string[] {
  return waId === undefined ? [] : phoneForms(waId).all.slice(1).map((digits) => `${orgId}:wa:${digits}`);
}

/** The first of the names, in this order, that somebody holds. */
async function anyOwner(ids: readonly string[], at: number): Promise<string | undefined> {
  const records = await ContactIdentityModel.find({ _id: { $in: [...ids] } }).lean();
  const held = records.filter(({ retiredAt }) => retiredAt === undefined || at <= retiredAt.getTime());
  return ids.flatMap((id) => held.find(({ _id }) => _id === id)?.contactId ?? [])[0];
}

/** Writes the claim unless somebody else has; gives whose it is. */
async function claimFor(orgId: string, _id: string, contactId: string, at: number): Promise<string> {
  const record = await ContactIdentityModel.findOneAndUpdate({ _id }, { $setOnInsert: { orgId, contactId, createdAt: new Date(at) } }, { upsert: true, returnDocument: 'after' }).lean();
  if (record === null) return contactId;
  const { retiredAt } = record;
  if (retiredAt === undefined) return record.contactId;
  // Whose it is depends on when the message was written: each one looks for itself.
  known.forget(_id);
  if (at <= retiredAt.getTime()) return record.contactId;
  // Phone companies give numbers to somebody else after a while. A message sent before the change is still the old owner's.
  const taken = await ContactIdentityModel.findOneAndUpdate({ _id, retiredAt }, { $set: { contactId, createdAt: new Date(at) }, $unset: { retiredAt: 1 } }, { returnDocument: 'after' }).lean();
  return taken?.contactId ?? (await ContactIdentityModel.findById(_id).lean())?.contactId ?? contactId;
}
