import type { CallOutcome, CloudApi } from './cloud-api.ts';

export interface ReadMark {
  readonly numberId: string;
  readonly token: string;
  /** A message of the customer; earlier ones count as read with it. */
  readonly wamid: string;
  /** Dots for up to 25 seconds, or until the next message. */
  readonly typing: boolean;
}

/** Marks a message as read, which is also the only way to show that somebody writes (Meta, typing indicators). Repeating it is harmless. */
export function markRead(api: CloudApi, { numberId, token, wamid, typing }: ReadMark): Promise<CallOutcome> {
  const body = { messaging_product: 'whatsapp', status: 'read', message_id: wamid, ...(typing && { typing_indicator: { type: 'text' } }) };
  return api.call({ method: 'POST', path: `${encodeURIComponent(numberId)}/messages`, token, body });
}
