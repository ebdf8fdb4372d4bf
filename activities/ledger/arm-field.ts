import type { ArmCounts, ExperimentRecord } from '../../schemas/generated/types.ts';
import { HOLDOUT } from '../../workflows/engine/ledger/draw-arm.ts';

const PREFIX = 'arm-';

/** Under which name the counts of an arm are stored: a field cannot have an empty name. */
export function armField(arm: string): string {
  return `${PREFIX}${arm}`;
}

/** What an experiment has counted, by key of the arm. */
export function armCounts({ arms }: Pick<ExperimentRecord, 'arms'>): ArmCounts {
  const counts = Object.entries(arms as Record<string, Partial<ArmCounts[string]>>).map(([field, { entered = 0, reached = 0 }]) => [field.slice(PREFIX.length), { entered, reached }] as const);
  return Object.fromEntries(counts.toSorted(([one], [other]) => Number(one === HOLDOUT) - Number(other === HOLDOUT)));
}
