import { createHash } from 'node:crypto';
import type { ClockActivities, ClockPosition, NextTimeInput } from '../../workflows/activity-contract.ts';
import { nextClockTime } from '../../workflows/engine/clock-times.ts';
import { clockedTriggers, type ClockedTrigger } from '../../workflows/engine/clocks.ts';
import { contactContext } from '../../workflows/engine/context/clock-context.ts';
import { FlowModel } from '../store/models/flows.ts';
import { loadLiveFlow } from './live-flow.ts';

/** The activity that says when a flow is due next, in the version that is live. */
export const nextTime: ClockActivities['nextTime'] = async (input) => {
  const { orgId, flowId, from, now } = input;
  const live = await loadLiveFlow(orgId, flowId);
  if (live === undefined) return { positions: {} };
  const context = contactContext(now, live.organisation);
  const clocks = clockedTriggers(live.plan).map((trigger) => clockOf(input, trigger));
  const times = clocks.flatMap(({ trigger, settings, position }) => {
    const time = nextClockTime(context, trigger, { after: position?.after, from, now });
    return time === undefined ? [] : [{ nodeId: trigger.nodeId, settings, ...time }];
  });
  const [due] = times.toSorted((one, other) => one.at - other.at);
  // Nothing is to come in this version; whoever looks for clocks that do not run need not start this one.
  if (due === undefined) await FlowModel.updateOne({ _id: flowId, publishedHash: live.hash }, { $set: { clocked: false } });
  const positions = Object.fromEntries(clocks.flatMap(({ trigger, position }) => (position === undefined ? [] : [[trigger.nodeId, position] as const])));
  return { positions, ...(due === undefined ? {} : { due }) };
};

interface Clock {
  readonly trigger: ClockedTrigger;
  readonly settings: string;
  /** How far it has come; undefined for contacts that have yet to be looked through. */
  readonly position: ClockPosition | undefined;
}

/** A trigger that is set anew counts from when its flow became live. */
function clockOf({ positions, from }: NextTimeInput, trigger: ClockedTrigger): Clock {
  const settings = createHash('sha256').update(JSON.stringify(trigger.params)).digest('hex').slice(0, 16);
  const known = positions[trigger.nodeId];
  if (known?.settings === settings) return { trigger, settings, position: known };
  return { trigger, settings, position: trigger.clock.per === 'contact' ? undefined : { after: from, settings } };
}
