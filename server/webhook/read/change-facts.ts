import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import type { ExplainedEvent } from '../../../schemas/generated/types.ts';
import type { JsonObject } from './json.ts';

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

/** The facts of the change with those of the event. */
export function base(facts: ChangeFacts, event: Omit<ExplainedEvent, 'source'>): ExplainedEvent {
  const { source, field, wabaId, phoneNumberId } = facts;
  const { kind, ...rest } = event;
  return withoutUndefined({ source, kind, field, wabaId, phoneNumberId, ...rest });
}
