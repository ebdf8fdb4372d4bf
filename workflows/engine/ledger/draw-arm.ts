import { armAt } from '../../../nodes/shared/arm-at.ts';
import { stableShare } from '../../../nodes/shared/stable-share.ts';
import type { DrawArmInput } from '../../../schemas/generated/types.ts';

/** Those who get nothing, in counts and records; no arm can have this key. */
export const HOLDOUT = '';

/**
 * The arm of a contact who comes for the first time: by chance, but always the same for the same contact and experiment. A
 * winner gets everybody but those who get nothing.
 */
export function drawArm({ flowId, nodeId, contactId, arms, holdout }: DrawArmInput, winner?: string): string {
  const experiment = `${flowId}:${nodeId}`;
  // Two independent draws, so that another share of those who get nothing does not shuffle the arms.
  if (stableShare(`${experiment}:out:${contactId}`) * 100 < holdout) return HOLDOUT;
  if (winner !== undefined && arms.some(({ key }) => key === winner)) return winner;
  return armAt(arms, stableShare(`${experiment}:arm:${contactId}`))?.key ?? HOLDOUT;
}
