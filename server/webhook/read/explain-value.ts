import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import type { ExplainedEvent } from '../../../schemas/generated/types.ts';
import { explainEcho } from './explain-echo.ts';
import { explainMessage } from './explain-message.ts';
import { explainPlatform } from './explain-platform.ts';
import { explainStatus } from './explain-status.ts';
import { objectOf, objectsOf, textOf, type JsonObject } from './json.ts';

/** What is the same for everything in one change of a webhook body. */
export interface ChangeFacts {
  readonly source: string;
  readonly field?: string;
  readonly wabaId?: string;
  readonly phoneNumberId?: string;
  /** Of the entry; only events that are not messages carry it. */
  readonly entryTime: unknown;
  /** People that the change names, to be matched with its messages by value: order and number may differ. */
  readonly people: readonly JsonObject[];
}

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
  const read = Object.hasOwn(parts, name) ? parts[name] : undefined;
  return read === undefined ? [] : items.map((item) => read(facts, item));
}

/** The facts of the change with those of the event. */
export function base(facts: ChangeFacts, event: Omit<ExplainedEvent, 'source'>): ExplainedEvent {
  const { source, field, wabaId, phoneNumberId } = facts;
  const { kind, ...rest } = event;
  return withoutUndefined({ source, kind, field, wabaId, phoneNumberId, ...rest });
}
