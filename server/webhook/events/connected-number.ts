import { findNumber } from '../../../activities/store/number-directory.ts';
import type { ExplainedEvent, NumberRecord } from '../../../schemas/generated/types.ts';
import type { Outcome } from '../handle-event.ts';

/** The business number an event is for, or what to tell the administrator when it is none of ours. */
export async function connectedNumber(event: ExplainedEvent): Promise<NumberRecord | Outcome> {
  if (event.phoneNumberId === undefined) return { result: 'ignored', problem: `A ${event.kind} event names no phone number id.` };
  const number = await findNumber(event.phoneNumberId);
  return number ?? { result: 'ignored', problem: `The phone number id ${event.phoneNumberId} is not connected here. Connect it under Numbers, or stop its webhooks.` };
}

export function isOutcome(value: NumberRecord | Outcome): value is Outcome {
  return 'result' in value;
}

/** Meta's timestamp in epoch milliseconds; one that is missing or lies in the future is replaced by the arrival. */
export function instantOf(event: ExplainedEvent, receivedAt: Date): number {
  const arrival = receivedAt.getTime();
  const at = event.timestamp === null ? arrival : event.timestamp * 1000;
  return at > arrival ? arrival : at;
}
