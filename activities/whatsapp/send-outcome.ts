import type { ContactRecord, OutgoingMessage } from '../../schemas/generated/types.ts';
import type { CallOutcome, CloudApi } from './cloud-api.ts';

/** What is known after one attempt to send. */
export type SendOutcome = { readonly kind: 'accepted'; readonly wamid: string } | Exclude<CallOutcome, { kind: 'ok' }>;

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
  const wamid = firstMessageId(outcome.body);
  return wamid === undefined ? { kind: 'ambiguous', reason: 'The answer names no message.' } : { kind: 'accepted', wamid };
}

/** A phone number goes in `to` with its plus; a user id has a field of its own and is lost in `to` (Meta, usernames 2026). */
function addressee({ waId, phone, userId }: SendRequest['to']): { to: string } | { recipient: string } {
  if (waId !== undefined) return { to: `+${waId}` };
  if (phone !== undefined) return { to: phone };
  return { recipient: userId ?? '' };
}

function firstMessageId(body: Record<string, unknown>): string | undefined {
  const [first] = Array.isArray(body['messages']) ? (body['messages'] as unknown[]) : [];
  const id = typeof first === 'object' && first !== null && 'id' in first ? first.id : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}
