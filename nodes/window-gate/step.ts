import type { WindowGateParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';

const windowGate: ActionStep<WindowGateParams> = {
  enter(ctx, { minLeftMs }) {
    const leftMs = ctx.windowExpiresAt === undefined ? 0 : ctx.windowExpiresAt - ctx.now;
    return { do: 'go', handle: leftMs > 0 && leftMs >= minLeftMs ? 'open' : 'closed', detail: { leftMs } };
  },
};

export default windowGate;
