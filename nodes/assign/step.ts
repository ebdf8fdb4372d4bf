import type { AssignParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, StepContext, StepEvent, StepResult } from '../contract.ts';
import { afterCommand } from '../shared/after-command.ts';
import { hoursOf } from '../shared/hours.ts';
import { renderWithin } from '../shared/render-within.ts';

const assign: ActionStep<AssignParams> = {
  enter(ctx, params) {
    const { to, excludeCurrent = false, note, onlyOpen } = params;
    if (onlyOpen === true && hoursOf(ctx, params).status(ctx.now) !== 'in') return { do: 'go', handle: 'out_of_hours' };
    return { do: 'run', command: { kind: 'assign', to, excludeCurrent, ...(note !== undefined && { note: noteOf(ctx, note) }) } };
  },
  resume(ctx, { to, note }, event) {
    const { left } = ctx.local;
    // The note that was written last. Whether it could be stored or not, the conversation is where it is.
    if (typeof left === 'string') return event.kind === 'commandDone' ? { do: 'go', handle: left } : { do: 'decline' };
    const result = assigned(to.kind, event);
    if (result.do !== 'go' || note === undefined) return result;
    return { do: 'run', local: { left: result.handle }, command: { kind: 'note', text: noteOf(ctx, note) } };
  },
};

/** Where the assignment leads, before the note stands in the thread for whoever opens the conversation. */
function assigned(to: AssignParams['to']['kind'], event: StepEvent): StepResult {
  const nobody = event.kind === 'commandDone' && !event.ok && event.error?.code === 'NO_AGENT_AVAILABLE';
  const waits = event.kind === 'commandDone' && event.ok && event.result?.['assigneeId'] === null;
  if (to === 'team' && (nobody || waits)) return { do: 'go', handle: 'queued' };
  return nobody ? { do: 'go', handle: 'no_agent' } : afterCommand(event, 'assigned');
}

function noteOf(ctx: StepContext, note: string): string {
  return renderWithin(ctx, note, limits.maxNotification, 'note');
}

export default assign;
