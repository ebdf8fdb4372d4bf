import type { Client } from '@temporalio/client';
import type { ClockActivities } from '../../workflows/activity-contract.ts';
import { createEnrol } from './enrol.ts';
import { nextTime } from './next-time.ts';

/** What starts flows by the clock. */
export function createClockActivities(client: Client, now: () => number): ClockActivities {
  return { nextTime, enrol: createEnrol(client, now) };
}
