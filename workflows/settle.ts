import { proxyActivities, sleep, type ActivityOptions } from '@temporalio/workflow';
import { durations } from '../schemas/limits.ts';
import type { PublishingActivities, SettleInput } from './activity-contract.ts';

/** The database or Temporal may be away for hours: tried again without end. */
export const tellOptions: ActivityOptions = {
  startToCloseTimeout: 2 * durations.MINUTE,
  retry: { initialInterval: 500, backoffCoefficient: 2, maximumInterval: 30 * durations.SECOND },
};

const { settleMoves } = proxyActivities<PublishingActivities>(tellOptions);

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
