import type { SplitParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';
import { armAt } from '../shared/arm-at.ts';
import { stableShare } from '../shared/stable-share.ts';

const split: ActionStep<SplitParams> = {
  enter(ctx, { arms, sticky, saveTo }) {
    const share = sticky === false ? ctx.random() : stableShare(`${ctx.nodeId}:${ctx.contact.id}`);
    const arm = armAt(arms, share);
    if (arm === undefined) return { do: 'fail', code: 'VALUE_INVALID', message: 'There is no way to go.' };
    return { do: 'go', handle: `arm:${arm.key}`, detail: { arm: arm.name }, ...(saveTo !== undefined && { writes: { variables: { [saveTo]: arm.name } } }) };
  },
};

export default split;
