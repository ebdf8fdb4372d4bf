import type { SplitParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';
import { stableShare } from './stable-share.ts';

const split: ActionStep<SplitParams> = {
  enter(ctx, { arms, sticky, saveTo }) {
    const share = sticky === false ? ctx.random() : stableShare(`${ctx.nodeId}:${ctx.contact.id}`);
    const arm = armAt(arms, share);
    return { do: 'go', handle: `arm:${arm.key}`, detail: { arm: arm.name }, ...(saveTo !== undefined && { writes: { variables: { [saveTo]: arm.name } } }) };
  },
};

type Arm = SplitParams['arms'][number];

/** The arm in whose part of the whole the share (0 <= share < 1) lies. Parts that do not add up to 100 keep their proportion. */
function armAt(arms: readonly Arm[], share: number): Arm {
  const total = arms.reduce((sum, { weight }) => sum + weight, 0);
  let left = share * total;
  for (const arm of arms) {
    left -= arm.weight;
    if (left < 0) return arm;
  }
  // Only when every part is 0, which the publish checks refuse.
  return arms[0] as Arm;
}

export default split;
