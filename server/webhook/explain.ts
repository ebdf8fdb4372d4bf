import type { ExplainedEvent } from '../../schemas/generated/types.ts';
import { explainValue } from './read/explain-value.ts';
import { objectOf, objectsOf, textOf } from './read/json.ts';
import { withoutExcess } from './read/without-excess.ts';

/** What `parley webhook explain` prints: the members that programs may rely on. The server works with some more. */
export function explainWebhook(body: unknown, source: string): ExplainedEvent[] {
  return readWebhook(body, source).map(({ recipientUserId: _recipient, recipientParentUserId: _shared, from, ...event }) => {
    if (from === undefined) return event;
    const { parentUserId: _parent, ...person } = from;
    return { ...event, from: person };
  });
}

/**
 * Everything that a webhook body tells, in document order: the one reading of webhooks that the server and
 * `parley webhook explain` share. Never throws on valid JSON; what is not a webhook at all becomes one platform event
 * of type "unknown" with the body as its content, so that nothing disappears.
 */
export function readWebhook(body: unknown, source: string): ExplainedEvent[] {
  const safe = withoutExcess(body);
  const envelope = objectOf(safe);
  const events = objectsOf(envelope?.['entry']).flatMap((entry) => {
    const wabaId = textOf(entry['id']);
    return objectsOf(entry['changes']).flatMap((change) => {
      const field = textOf(change['field']);
      const facts = { source, entryTime: entry['time'], ...(field === undefined ? {} : { field }), ...(wabaId === undefined ? {} : { wabaId }) };
      return explainValue(facts, objectOf(change['value']) ?? {});
    });
  });
  return events.length > 0 ? events : [{ source, kind: 'platform', timestamp: null, type: 'unknown', content: safe }];
}
