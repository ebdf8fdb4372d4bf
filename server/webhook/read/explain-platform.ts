import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import type { ExplainedEvent } from '../../../schemas/generated/types.ts';
import { base, type ChangeFacts } from './change-facts.ts';
import { idOf, objectsOf, secondsOf, textOf, type JsonObject } from './json.ts';

/** Fields whose value holds a list of events about people, each with its own time. */
const lists: readonly string[] = ['user_preferences', 'user_id_update'];

/** Events of templates, numbers, accounts and people; and what we do not know yet, kept whole. */
export function explainPlatform(facts: ChangeFacts, value: JsonObject): ExplainedEvent[] {
  const list = lists.find((name) => objectsOf(value[name]).length > 0);
  if (list === undefined) return [platformEvent(facts, value, facts.entryTime)];
  return objectsOf(value[list]).map((item) => platformEvent(facts, item, item['timestamp'] ?? facts.entryTime));
}

/**
 * An item that stands among the messages or statuses of one person and is none of these: what is said in a group, what becomes of a payment.
 * Taken for a message it would be answered in private, and a payment that failed would make a message that arrived fail.
 */
export function explainAside(facts: ChangeFacts, item: JsonObject): ExplainedEvent | undefined {
  const type = textOf(item['group_id']) !== undefined ? 'group_message' : item['type'] === 'payment' ? 'payment' : undefined;
  return type === undefined ? undefined : base(facts, { kind: 'platform', timestamp: secondsOf(item['timestamp']), type, content: item });
}

function platformEvent(facts: ChangeFacts, content: JsonObject, time: unknown): ExplainedEvent {
  const waId = idOf(content['wa_id']);
  return base(facts, withoutUndefined({
    kind: 'platform' as const,
    timestamp: secondsOf(time),
    type: textOf(content['event']) ?? textOf(content['decision']) ?? textOf(content['value']) ?? facts.field,
    content,
    from: waId === undefined ? undefined : { waId },
  }));
}
