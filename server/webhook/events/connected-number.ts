import { findNumber } from '../../../activities/store/number-directory.ts';
import type { ExplainedEvent, NumberRecord } from '../../../schemas/generated/types.ts';
import type { Outcome } from '../outcome.ts';

/** The business number an event is for, or what to tell the administrator when it is none of ours. */
export async function connectedNumber(event: ExplainedEvent): Promise<NumberRecord | Outcome> {
  if (event.phoneNumberId === undefined) return { result: 'ignored', problem: `A ${event.kind} event names no phone number id.` };
  const number = await findNumber(event.phoneNumberId);
  return number ?? { result: 'ignored', problem: `The phone number id ${event.phoneNumberId} is not connected here. Connect it under Numbers, or stop its webhooks.` };
}

export function isOutcome(value: NumberRecord | Outcome): value is Outcome {
  return 'result' in value;
}

/**
 * When it happened, in epoch milliseconds. Meta tells whole seconds, in which a question and its answer may both fall:
 * within the second told, the arrival is the better clock. A time that is missing or lies in the future is replaced by it.
 */
export function instantOf(event: ExplainedEvent, receivedAt: Date): number {
  const arrival = receivedAt.getTime();
  return event.timestamp === null ? arrival : Math.min(arrival, event.timestamp * 1000 + 999);
}
