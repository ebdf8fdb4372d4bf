import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import type { ExplainedEvent } from '../../../schemas/generated/types.ts';
import { errorsOf } from './explain-message.ts';
import { base, type ChangeFacts } from './change-facts.ts';
import { idOf, objectOf, secondsOf, textOf, type JsonObject } from './json.ts';

/** What became of a message that was sent from this number, by us or by another app on the account. */
export function explainStatus(facts: ChangeFacts, status: JsonObject): ExplainedEvent {
  return base(facts, withoutUndefined({
    kind: 'status' as const,
    messageId: textOf(status['id']),
    timestamp: secondsOf(status['timestamp']),
    status: textOf(status['status']),
    recipient: idOf(status['recipient_id']) ?? idOf(status['recipient_user_id']),
    recipientUserId: idOf(status['recipient_user_id']),
    recipientParentUserId: idOf(status['recipient_parent_user_id']),
    pricing: objectOf(status['pricing']),
    errors: errorsOf(status),
    callbackData: textOf(status['biz_opaque_callback_data']),
  }));
}
