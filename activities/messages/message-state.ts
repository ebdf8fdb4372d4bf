import type { MessageRecord } from '../../schemas/generated/types.ts';

export type MessageState = MessageRecord['state'];
/** What a status webhook can say. */
export type DeliveryStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed';

/**
 * Which states a message may leave for another one. Webhooks come in any order and more than once, so a message
 * only moves forward: sent after read changes nothing. failed ends everything but a message that demonstrably arrived.
 */
const forward: Readonly<Record<DeliveryStatus | 'accepted', readonly MessageState[]>> = {
  accepted: ['queued', 'sending', 'unknown'],
  sent: ['queued', 'sending', 'unknown', 'accepted'],
  delivered: ['queued', 'sending', 'unknown', 'accepted', 'sent'],
  read: ['queued', 'sending', 'unknown', 'accepted', 'sent', 'delivered'],
  played: ['queued', 'sending', 'unknown', 'accepted', 'sent', 'delivered', 'read'],
  failed: ['queued', 'sending', 'unknown', 'accepted', 'sent'],
};

/** States from which a message may move to this one: the condition of the compare-and-set. */
export function statesBefore(state: DeliveryStatus | 'accepted'): readonly MessageState[] {
  return forward[state];
}

/** Whether the Cloud API has taken the message over: it must never be sent again. */
export function isAccepted(state: MessageState): boolean {
  return state === 'accepted' || state === 'sent' || state === 'delivered' || state === 'read' || state === 'played';
}

export function isDeliveryStatus(status: string): status is DeliveryStatus {
  return status !== 'accepted' && Object.hasOwn(forward, status);
}
