import type { ExplainedEvent } from '../../../schemas/generated/types.ts';
import { base, type ChangeFacts } from './change-facts.ts';
import { explainEcho } from './explain-echo.ts';
import { explainMessage } from './explain-message.ts';
import { explainAside, explainPlatform } from './explain-platform.ts';
import { explainStatus } from './explain-status.ts';
import { objectOf, objectsOf, own, textOf, type JsonObject } from './json.ts';

type Read = (facts: ChangeFacts, part: JsonObject) => ExplainedEvent;

/** Parts of a value that hold one event per item. */
const parts: Readonly<Record<string, Read>> = { messages: explainMessage, message_echoes: explainEcho, statuses: explainStatus };

/**
 * The events of one change, in the order of the document. History and messages of threads that another app owns have the same parts, but must not be
 * taken for what customers write to us now; they stay one platform event with their content.
 */
export function explainValue(facts: Omit<ChangeFacts, 'people' | 'phoneNumberId'>, value: JsonObject): ExplainedEvent[] {
  const phoneNumberId = textOf(objectOf(value['metadata'])?.['phone_number_id']);
  const known: ChangeFacts = { ...facts, people: objectsOf(value['contacts']), ...(phoneNumberId === undefined ? {} : { phoneNumberId }) };
  if (facts.field === 'standby' || facts.field === 'history') return explainPlatform(known, value);
  const events = Object.entries(value).flatMap(([name, part]) => explainPart(known, name, part));
  return events.length > 0 ? events : explainPlatform(known, value);
}

function explainPart(facts: ChangeFacts, name: string, part: unknown): ExplainedEvent[] {
  const items = objectsOf(part);
  if (items.length === 0) return [];
  if (name === 'errors') return [base(facts, { kind: 'error', timestamp: null, errors: items })];
  const read = own(parts, name);
  return read === undefined ? [] : items.map((item) => explainAside(facts, item) ?? read(facts, item));
}
