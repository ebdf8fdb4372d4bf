import type { RunProblemFilter, RunProblemRecord } from '../../schemas/generated/types.ts';

/** The condition of the store for a filter, among one organisation's runs that need a person. now: epoch milliseconds, from which age counts. */
export function problemCondition(orgId: string, { code, olderThanMs, ...equal }: RunProblemFilter, now: number): Record<string, unknown> {
  return {
    orgId,
    ...equal,
    ...(code === undefined ? {} : { 'error.code': code }),
    ...(olderThanMs === undefined ? {} : { at: { $lte: new Date(now - olderThanMs) } }),
  };
}

/** When a run last failed, epoch milliseconds. */
export function failedAt({ at }: Pick<RunProblemRecord, 'at'>): number {
  return at.getTime();
}
