import type { AssignParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep } from '../contract.ts';
import { afterCommand } from '../shared/after-command.ts';
import { renderWithin } from '../shared/render-within.ts';

const assign: ActionStep<AssignParams> = {
  enter: (ctx, { to, excludeCurrent = false, note }) => ({
    do: 'run',
    command: { kind: 'assign', to, excludeCurrent, ...(note !== undefined && { note: renderWithin(ctx, note, limits.maxNotification, 'note') }) },
  }),
  resume(_ctx, _params, event) {
    const nobody = event.kind === 'commandDone' && !event.ok && event.error?.code === 'NO_AGENT_AVAILABLE';
    return nobody ? { do: 'go', handle: 'no_agent' } : afterCommand(event, 'assigned');
  },
};

export default assign;
