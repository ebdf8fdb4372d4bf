import { proxyActivities, sleep, type ActivityOptions } from '@temporalio/workflow';
import { durations } from '../schemas/limits.ts';
import type { PublishingActivities, SettleInput } from './activity-contract.ts';

/** The database or Temporal may be away for hours: tried again without end. */
const retry = { initialInterval: 500, backoffCoefficient: 2, maximumInterval: 30 * durations.SECOND };

/** A batch says every few conversations that it is alive, so that the death of its worker is noticed at once. */
export const tellOptions: ActivityOptions = { startToCloseTimeout: 2 * durations.MINUTE, heartbeatTimeout: 10 * durations.SECOND, retry };

const { settleMoves } = proxyActivities<PublishingActivities>({ startToCloseTimeout: 20 * durations.SECOND, retry });

/** A step that is under way (a message that waits for its number) is waited for this long. */
const PATIENCE_MS = 7 * durations.DAY;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30 * durations.MINUTE;

/** Looks how far a publication or its undoing is, often at first and then ever more rarely, until nobody is left. */
export async function settle(which: Omit<SettleInput, 'giveUp'>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 1.25, LONGEST_PAUSE_MS)) {
    const giveUp = Date.now() >= end;
    const { open } = await settleMoves({ ...which, giveUp });
    if (open === 0 || giveUp) return;
    await sleep(pauseMs);
  }
}
