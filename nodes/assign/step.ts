import type { AssignParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep } from '../contract.ts';
import { afterCommand } from '../shared/after-command.ts';
import { hoursOf } from '../shared/hours.ts';
import { renderWithin } from '../shared/render-within.ts';

const assign: ActionStep<AssignParams> = {
  enter(ctx, params) {
    const { to, excludeCurrent = false, note, onlyOpen } = params;
    if (onlyOpen === true && hoursOf(ctx, params).status(ctx.now) !== 'in') return { do: 'go', handle: 'out_of_hours' };
    return { do: 'run', command: { kind: 'assign', to, excludeCurrent, ...(note !== undefined && { note: renderWithin(ctx, note, limits.maxNotification, 'note') }) } };
  },
  resume(_ctx, { to }, event) {
    const nobody = event.kind === 'commandDone' && !event.ok && event.error?.code === 'NO_AGENT_AVAILABLE';
    const waits = event.kind === 'commandDone' && event.ok && event.result?.['assigneeId'] === null;
    if (to.kind === 'team' && (nobody || waits)) return { do: 'go', handle: 'queued' };
    return nobody ? { do: 'go', handle: 'no_agent' } : afterCommand(event, 'assigned');
  },
};

export default assign;
