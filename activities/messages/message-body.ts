import type { FeedEvent, MessageBody, MessageRecord } from '../../schemas/generated/types.ts';

/** A stored message as the API answers it and live updates carry it. */
export function messageBody(record: MessageRecord): MessageBody {
  const { _id, conversationId, direction, type, content, text, at, state, stateAt, wamid, contextId, error, source, referral, forwarded, product, media } = record;
  return {
    id: _id,
    conversationId,
    direction,
    type,
    content,
    at: at.toISOString(),
    state,
    stateAt: Object.fromEntries(Object.entries(stateAt).map(([name, instant]) => [name, instant.toISOString()])),
    ...(text === undefined ? {} : { text }),
    ...(wamid === undefined ? {} : { wamid }),
    ...(contextId === undefined ? {} : { contextId }),
    ...(forwarded === undefined ? {} : { forwarded }),
    ...(product === undefined ? {} : { product }),
    ...(referral === undefined ? {} : { referral }),
    ...(media === undefined ? {} : { media }),
    ...(error === undefined ? {} : { error }),
    ...(source === undefined ? {} : { source }),
  };
}

/** The live update of a message in its thread. */
export function messageEvent(type: 'message.added' | 'message.changed', record: MessageRecord): FeedEvent {
  return { orgId: record.orgId, topic: `conversation:${record.conversationId}`, type, id: record._id, data: messageBody(record) };
}
