import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import type { ExplainedEvent } from '../../../schemas/generated/types.ts';
import { contentOf, errorsOf } from './explain-message.ts';
import { base, type ChangeFacts } from './change-facts.ts';
import { idOf, objectOf, secondsOf, textOf, type JsonObject } from './json.ts';

/** A message that somebody of the business typed in the phone app: outgoing, and never to be answered. */
export function explainEcho(facts: ChangeFacts, echo: JsonObject): ExplainedEvent {
  const type = textOf(echo['type']);
  const waId = textOf(echo['from']);
  return base(facts, withoutUndefined({
    kind: 'echo' as const,
    messageId: textOf(echo['id']),
    timestamp: secondsOf(echo['timestamp']),
    type,
    content: contentOf(echo, type),
    from: waId === undefined ? undefined : { waId },
    to: idOf(echo['to'])?.replace(/^\+(?=\d+$)/, '') ?? idOf(echo['to_user_id']),
    errors: errorsOf(echo),
    context: objectOf(echo['context']),
  }));
}
