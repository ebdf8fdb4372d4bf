import type { NotifyParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep } from '../contract.ts';
import { afterCommand } from '../shared/after-command.ts';
import { renderWithin } from '../shared/render-within.ts';

const notify: ActionStep<NotifyParams> = {
  enter(ctx, { to, role, userId, text, level }) {
    const target = { kind: to, ...(to === 'role' && role !== undefined && { role }), ...(to === 'user' && userId !== undefined && { userId }) };
    return { do: 'run', command: { kind: 'notify', to: target, text: renderWithin(ctx, text, limits.maxNotification, 'notification'), ...(level !== undefined && { level }) } };
  },
  resume: (_ctx, _params, event) => afterCommand(event, 'next'),
};

export default notify;
