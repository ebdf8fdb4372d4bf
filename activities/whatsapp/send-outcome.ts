import type { ContactRecord, OutgoingMessage } from '../../schemas/generated/types.ts';
import type { Sender } from '../identity/identity-history.ts';
import { withoutUndefined } from '../store/without-undefined.ts';
import type { CallOutcome, CloudApi } from './cloud-api.ts';

/** What is known after one attempt to send. */
export type SendOutcome = { readonly kind: 'accepted'; readonly wamid: string; /** Whom WhatsApp sent it to, as it calls them. */ readonly person: Sender } | Exclude<CallOutcome, { kind: 'ok' }>;

export interface SendRequest {
  readonly numberId: string;
  readonly token: string;
  readonly to: Pick<ContactRecord, 'phone' | 'waId' | 'userId'>;
  readonly message: OutgoingMessage;
  /** Comes back on every status webhook of the message (biz_opaque_callback_data). */
  readonly sendId: string;
}

/** Sends one message. There is no idempotency key in the Cloud API: calling this twice sends two messages. */
export async function sendOnce(api: CloudApi, { numberId, token, to, message, sendId }: SendRequest): Promise<SendOutcome> {
  const outcome = await api.call({
    method: 'POST',
    path: `${encodeURIComponent(numberId)}/messages`,
    token,
    body: { messaging_product: 'whatsapp', recipient_type: 'individual', ...addressee(to), ...message, biz_opaque_callback_data: sendId },
  });
  if (outcome.kind !== 'ok') return outcome;
  const wamid = textIn(firstIn(outcome.body, 'messages'), 'id');
  return wamid === undefined ? { kind: 'ambiguous', reason: 'The answer names no message.' } : { kind: 'accepted', wamid, person: personIn(outcome.body) };
}

/** A phone number goes in `to` with its plus; a user id has a field of its own and is lost in `to` (Meta, usernames 2026). */
function addressee({ waId, phone, userId }: SendRequest['to']): { to: string } | { recipient: string } {
  if (waId !== undefined) return { to: `+${waId}` };
  if (phone !== undefined) return { to: phone };
  return { recipient: userId ?? '' };
}

/** `contacts` names the addressee: wa_id may be written differently from what was asked for (Brazil, Mexico), user_id is told where it was sent to one. */
function personIn(body: Record<string, unknown>): Sender {
  const contact = firstIn(body, 'contacts');
  return withoutUndefined({ waId: textIn(contact, 'wa_id'), userId: textIn(contact, 'user_id'), parentUserId: textIn(contact, 'parent_user_id') });
}

function firstIn(body: Record<string, unknown>, list: string): object | undefined {
  const items: unknown = body[list];
  const first: unknown = Array.isArray(items) ? items[0] : undefined;
  return typeof first === 'object' && first !== null ? first : undefined;
}

function textIn(item: object | undefined, name: string): string | undefined {
  const text: unknown = item === undefined ? undefined : Object.getOwnPropertyDescriptor(item, name)?.value;
  // Real answers carry blanks after a wa_id.
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
