import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isDuplicateKey } from '../../../activities/store/duplicate-key.ts';
import { ContactIdentityModel } from '../../../activities/store/models/contact-identities.ts';
import { ContactModel } from '../../../activities/store/models/contacts.ts';
import type { ExplainedEvent } from '../../../schemas/generated/types.ts';
import { objectOf, textOf } from '../read/json.ts';

/**
 * Somebody moved to another phone number: the contact keeps its id and history and is known by the new one too. Gives
 * back the problem when the new number belongs to another contact already; undefined otherwise.
 */
export async function handleNumberChange(orgId: string, event: ExplainedEvent): Promise<string | undefined> {
  const content = objectOf(event.content);
  if (event.type !== 'system' || textOf(content?.['type']) !== 'user_changed_number') return undefined;
  const waId = textOf(content?.['wa_id']) ?? textOf(content?.['new_wa_id']);
  const userId = textOf(content?.['user_id']);
  const old = event.from?.waId === undefined ? null : await ContactIdentityModel.findById(`${orgId}:wa:${event.from.waId}`).lean();
  if (waId === undefined || old === null) return undefined;
  const claims = [`${orgId}:wa:${waId}`, ...(userId === undefined ? [] : [`${orgId}:uid:${userId}`])];
  for (const _id of claims) {
    const owner = await claimFor(orgId, _id, old.contactId);
    if (owner !== old.contactId) return `A contact moved to the number +${waId}, which belongs to another contact. Both were kept.`;
  }
  const phone = `+${waId}`;
  const country = parsePhoneNumberFromString(phone)?.country;
  await ContactModel.updateOne({ _id: old.contactId, orgId }, { $set: { waId, phone, ...(userId === undefined ? {} : { userId }), ...(country === undefined ? {} : { country }) } });
  return undefined;
}

/** Whose the identity is after the attempt to claim it. */
async function claimFor(orgId: string, _id: string, contactId: string): Promise<string> {
  try {
    await ContactIdentityModel.create({ _id, orgId, contactId, createdAt: new Date() });
    return contactId;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return (await ContactIdentityModel.findById(_id).lean())?.contactId ?? contactId;
  }
}
