import type { ConversationKey, InboundMessage, MessageRecord } from '../../schemas/generated/types.ts';
import { messageFacts } from './message-facts.ts';

/** What is known of a message that went through the phone app of the business. */
export interface PhoneAppMessage {
  readonly key: ConversationKey;
  readonly message: InboundMessage;
  readonly direction: 'in' | 'out';
  readonly state: MessageRecord['state'];
  readonly at: Date;
  readonly receivedAt: Date;
}

/** A message that was written in the phone app, or that came to it, as it stands in the thread. */
export function phoneAppRecord({ key, message, direction, state, at, receivedAt }: PhoneAppMessage): MessageRecord {
  return { ...messageFacts(key, message), direction, at, receivedAt, state, stateAt: { [state]: at }, ...(direction === 'out' ? { source: { kind: 'phone_app' as const } } : {}) };
}
