import type { ArmCounts } from '../../../schemas/generated/types.ts';
import { HOLDOUT } from './draw-arm.ts';

/** Two-sided 95 % of the normal distribution. */
const Z_95 = 1.96;

/**
 * The arm that is better than the second best with 95 % confidence, once every arm has the sample asked for; undefined while
 * that cannot be said. A test of two proportions with a pooled variance, stricter the more arms there are (Bonferroni), because
 * the best of many is often only lucky.
 */
export function winningArm(counts: ArmCounts, minSample: number): string | undefined {
  const arms = Object.entries(counts).filter(([key]) => key !== HOLDOUT);
  if (arms.length < 2 || arms.some(([, { entered }]) => entered < minSample)) return undefined;
  const [best, second] = arms.toSorted(([, one], [, other]) => other.reached / other.entered - one.reached / one.entered);
  if (best === undefined || second === undefined) return undefined;
  return zScore(best[1], second[1]) >= threshold(arms.length - 1) ? best[0] : undefined;
}

function zScore(one: { entered: number; reached: number }, other: { entered: number; reached: number }): number {
  const pooled = (one.reached + other.reached) / (one.entered + other.entered);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / one.entered + 1 / other.entered));
  return deviation === 0 ? 0 : (one.reached / one.entered - other.reached / other.entered) / deviation;
}

/** Quantiles of 1 - 0.05 / comparisons / 2 for 1 to 9 comparisons. */
const quantiles = [Z_95, 2.241, 2.394, 2.498, 2.576, 2.638, 2.69, 2.734, 2.773];

function threshold(comparisons: number): number {
  return quantiles[Math.min(comparisons, quantiles.length) - 1] ?? Z_95;
}
