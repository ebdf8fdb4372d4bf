import type { NotifyParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep } from '../contract.ts';
import { afterCommand } from '../shared/after-command.ts';
import { peopleTarget } from '../shared/people-target.ts';
import { renderWithin } from '../shared/render-within.ts';

const notify: ActionStep<NotifyParams> = {
  enter: (ctx, params) => ({
    do: 'run',
    command: { kind: 'notify', to: peopleTarget(params), text: renderWithin(ctx, params.text, limits.maxNotification, 'notification'), ...(params.level !== undefined && { level: params.level }) },
  }),
  resume: (_ctx, _params, event) => afterCommand(event, 'next'),
};

export default notify;
