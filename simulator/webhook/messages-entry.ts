import type { BusinessNumber, Customer } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';

/** The `entry` of a `messages` webhook of one number around its contacts, messages or statuses. */
export function messagesEntry(number: BusinessNumber, parts: JsonObject): JsonObject {
  const value = { messaging_product: 'whatsapp', metadata: numberMetadata(number), ...parts };
  return { id: number.wabaId, changes: [{ value, field: 'messages' }] };
}

/** Which business number a webhook is about. */
export function numberMetadata(number: BusinessNumber): JsonObject {
  return { display_phone_number: number.digits, phone_number_id: number.id };
}

/** The number that webhooks show: none for somebody who goes by user name. */
export function shownWaId(customer: Customer): string | undefined {
  return customer.hidesNumber ? undefined : customer.waId;
}

/** The customer as `contacts[]` describes them. Somebody without a visible number has no `wa_id`. */
export function webhookContact(customer: Customer): JsonObject {
  const waId = shownWaId(customer);
  return {
    profile: { name: customer.name, ...(customer.username ? { username: customer.username } : {}) },
    ...(waId ? { wa_id: waId } : {}),
    user_id: customer.userId,
    ...(customer.parentUserId ? { parent_user_id: customer.parentUserId } : {}),
    ...(customer.identityHash ? { identity_key_hash: customer.identityHash } : {}),
  };
}
