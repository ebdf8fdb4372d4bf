import { condition, continueAsNew, defineQuery, defineSignal, proxyActivities, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import { durations, limits } from '../schemas/limits.ts';
import type { ClockActivities, ClockPosition, DueTime } from './activity-contract.ts';
import { queries, signals } from './names.ts';

export interface FlowClockInput {
  readonly orgId: string;
  readonly flowId: string;
  /** When the flow began to be live; epoch milliseconds. */
  readonly from: number;
  /** What the previous run of this workflow handed over. */
  readonly carried?: { readonly positions: Readonly<Record<string, ClockPosition>>; readonly enrolling?: Enrolment };
}

/** Contacts being told of one time. */
interface Enrolment {
  readonly due: DueTime;
  /** Where the next batch begins, and where the one before it did. */
  readonly after?: string;
  readonly before?: string;
  readonly told: number;
  /** How often a pause of the flow has held it up. */
  readonly pauses?: number;
}

export interface FlowClockProgress {
  /** The next time, epoch milliseconds. */
  readonly dueAt: number | undefined;
  /** How many contacts have been told of the present time, or of the last one. */
  readonly told: number;
  readonly enrolling: boolean;
  /** It waits for the flow to be resumed. */
  readonly held: boolean;
}

/** A batch is about ten events of the history; Temporal suggests to begin anew long before its limit. */
const ROLL_OVER_EVENTS = 2000;

const changed = defineSignal<[from: number]>(signals.changed);
const progress = defineQuery<FlowClockProgress>(queries.progress);

const retry = { initialInterval: 500, backoffCoefficient: 2, maximumInterval: 30 * durations.SECOND };
const { nextTime } = proxyActivities<Pick<ClockActivities, 'nextTime'>>({ startToCloseTimeout: 20 * durations.SECOND, retry });
// A worker that dies in the middle is noticed by its silence.
const { enrol } = proxyActivities<Pick<ClockActivities, 'enrol'>>({ startToCloseTimeout: 5 * durations.MINUTE, heartbeatTimeout: 10 * durations.SECOND, retry });

/**
 * The clock of one flow: sleeps until a trigger is due, then tells the contacts, batch by batch and not faster than
 * customers who write can bear. Which times those are is decided in an activity, from the version that is live; a
 * publication wakes the clock. It ends when nothing is to come. A batch that is repeated tells nobody twice, for a
 * conversation handles an event id once.
 */
export async function flowClock({ orgId, flowId, from: started, carried }: FlowClockInput): Promise<void> {
  let from = started;
  let woken = false;
  let positions = carried?.positions ?? {};
  let enrolling = carried?.enrolling;
  let dueAt: number | undefined;
  let held = false;
  let told = enrolling?.told ?? 0;
  setHandler(changed, (at) => {
    from = at;
    woken = true;
  });
  setHandler(progress, () => ({ dueAt, told, enrolling: enrolling !== undefined, held }));

  for (;;) {
    if (enrolling !== undefined) await finish(enrolling);
    woken = false;
    const next = await nextTime({ orgId, flowId, positions, from, now: Date.now() });
    ({ positions } = next);
    if (woken) continue;
    const { due } = next;
    dueAt = due?.at;
    // A signal that arrives from here to the end makes the server refuse the completion and run this task again with it.
    if (due === undefined) return;
    if (await isWokenBefore(due.at)) continue;
    enrolling = { due, told: 0 };
  }

  async function isWokenBefore(at: number): Promise<boolean> {
    const left = at - Date.now();
    return left > 0 && (await condition(() => woken, left, { summary: `next start · ${new Date(at).toISOString()}` }));
  }

  async function finish(enrolment: Enrolment): Promise<void> {
    const { due } = enrolment;
    let { after, before, told: sofar, pauses = 0 } = enrolment;
    let resumed: number | undefined;
    for (;;) {
      woken = false;
      const batch = await enrol({ orgId, flowId, ...due, ...(after === undefined ? {} : { after }), ...(resumed === undefined ? {} : { resumed }) });
      told = sofar += batch.told;
      if (batch.held === 'begun' || (batch.held === 'before' && (after !== undefined || sofar > 0))) {
        if (!(await isResumed())) break;
        pauses += 1;
        // Whoever was told last may have been kept from starting by the pause.
        resumed = pauses;
        if (batch.held === 'before') after = before;
        continue;
      }
      resumed = undefined;
      if (batch.last === undefined) break;
      [before, after] = [after, batch.last];
      if (batch.told > 0) await sleep(Math.ceil((batch.told * durations.SECOND) / limits.enrolPerSecond));
      await rollOver({ due, after, told: sofar, pauses, ...(before === undefined ? {} : { before }) });
    }
    positions = { ...positions, [due.nodeId]: { after: due.at, settings: due.settings } };
    enrolling = undefined;
    await rollOver(undefined);
  }

  /** A flow that is paused goes on where it was held up, unless it rests for too long. */
  async function isResumed(): Promise<boolean> {
    held = true;
    const resumed = woken || (await condition(() => woken, limits.enrolHoldMs, { summary: 'paused' }));
    held = false;
    return resumed;
  }

  async function rollOver(current: Enrolment | undefined): Promise<void> {
    const { historyLength, continueAsNewSuggested } = workflowInfo();
    if (historyLength <= ROLL_OVER_EVENTS && !continueAsNewSuggested) return;
    await continueAsNew<typeof flowClock>({ orgId, flowId, from, carried: { positions, ...(current === undefined ? {} : { enrolling: current }) } });
  }
}
