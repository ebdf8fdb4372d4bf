import { createHash } from 'node:crypto';
import { StepError } from '../../schemas/errors.ts';
import { limits } from '../../schemas/limits.ts';
import type { ClockActivities, ClockPosition, DueTime, NextTimeInput } from '../../workflows/activity-contract.ts';
import { clockedTriggers, type ClockedTrigger } from '../../workflows/engine/clocks.ts';
import { contactContext, type ContactContext } from '../../workflows/engine/context/clock-context.ts';
import { FlowModel } from '../store/models/flows.ts';
import { loadLiveFlow } from './live-flow.ts';

/** The activity that says when a flow is due next, in the version that is live. */
export const nextTime: ClockActivities['nextTime'] = async (input) => {
  const { orgId, flowId, now } = input;
  const live = await loadLiveFlow(orgId, flowId);
  if (live === undefined) return { positions: {} };
  const clocks = clockedTriggers(live.plan).map((trigger) => clockOf(input, trigger));
  const context = contactContext(now, live.organisation);
  const [due] = clocks.flatMap((clock) => dueOf(context, clock, input) ?? []).sort((one, other) => one.at - other.at);
  // Nothing is to come in this version; whoever looks for clocks that do not run need not start this one.
  if (due === undefined) await FlowModel.updateOne({ _id: flowId, publishedHash: live.hash }, { $set: { clocked: false } });
  const positions = Object.fromEntries(clocks.flatMap(({ nodeId, position }) => (position === undefined ? [] : [[nodeId, position] as const])));
  return { positions, ...(due === undefined ? {} : { due }) };
};

interface Clock extends ClockedTrigger {
  readonly settings: string;
  /** How far it has come; undefined for contacts that have yet to be looked through. */
  readonly position: ClockPosition | undefined;
}

/** A trigger that is set anew counts from when its flow became live. */
function clockOf({ positions, from }: NextTimeInput, trigger: ClockedTrigger): Clock {
  const settings = createHash('sha256').update(JSON.stringify(trigger.params)).digest('hex').slice(0, 16);
  const known = positions[trigger.nodeId];
  if (known?.settings === settings) return { ...trigger, settings, position: known };
  return { ...trigger, settings, position: trigger.clock.per === 'contact' ? undefined : { after: from, settings } };
}

function dueOf(context: ContactContext, { nodeId, params, clock, settings, position }: Clock, { from, now }: NextTimeInput): DueTime | undefined {
  if (clock.per === 'contact') {
    // Contacts are looked through at once when the trigger is new, then again and again.
    if (position === undefined) return { nodeId, settings, at: now, since: from };
    return { nodeId, settings, at: position.after + limits.clockSweepMs, since: position.after + limits.clockHorizonMs };
  }
  const tooOld = now - clock.graceMs(params as never);
  try {
    let at = clock.next(context, params as never, Math.max(position?.after ?? from, tooOld - 1));
    // Of several that were missed only the last one counts.
    for (let later = at; later !== undefined && later <= now; later = clock.next(context, params as never, later)) at = later;
    return at === undefined ? undefined : { nodeId, settings, at, since: at };
  } catch (error) {
    // A rule that cannot be worked out was refused when the flow was published; the other triggers go on.
    if (error instanceof StepError) return undefined;
    throw error;
  }
}
