import type { BusinessNumber, Customer } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';

/** The `entry` of a `messages` webhook of one number around its contacts, messages or statuses. */
export function messagesEntry(number: BusinessNumber, parts: JsonObject): JsonObject {
  const metadata = { display_phone_number: number.digits, phone_number_id: number.id };
  return { id: number.wabaId, changes: [{ value: { messaging_product: 'whatsapp', metadata, ...parts }, field: 'messages' }] };
}

/** The customer as `contacts[]` describes them. Somebody without a visible number has no `wa_id`. */
export function webhookContact(customer: Customer): JsonObject {
  return {
    profile: { name: customer.name, ...(customer.username ? { username: customer.username } : {}) },
    ...(customer.waId ? { wa_id: customer.waId } : {}),
    user_id: customer.userId,
    ...(customer.identityHash ? { identity_key_hash: customer.identityHash } : {}),
  };
}
