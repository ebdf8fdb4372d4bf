import type { WindowClosingParams } from '../../schemas/generated/types.ts';
import type { TriggerStep } from '../contract.ts';
import { admits } from '../shared/trigger-filter.ts';

const windowClosing: TriggerStep<WindowClosingParams> = {
  rank: 1,
  on(ctx, params, event) {
    if (event.kind === 'agent') {
      const over = event.action === 'closed' || (event.action === 'reply' && params.only === 'unanswered');
      return over ? { do: 'disarm' } : { do: 'ignore' };
    }
    if (event.kind !== 'inbound' || ctx.windowExpiresAt === undefined || !admits(ctx, params)) return { do: 'ignore' };
    // Every message opens the window anew, and with it the deadline moves.
    return { do: 'arm', until: ctx.windowExpiresAt - params.beforeMs };
  },
};

export default windowClosing;
