/**
 * The closed list of how a run can end. What stands behind the colon says more: the name that an end node gives,
 * node and handle of an open end, the code of a failure.
 */
export const outcomes = ['completed', 'goal', 'exit', 'expired', 'open_end', 'failed', 'interrupted', 'taken_over', 'stopped', 'stopped_by_publish', 'opted_out', 'moved'] as const;

const withDetail: ReadonlySet<string> = new Set(['completed', 'exit', 'open_end', 'failed']);
const needsDetail: ReadonlySet<string> = new Set(['exit', 'open_end', 'failed']);

/** Whether it is an outcome of the closed list. */
export function isOutcome(outcome: string): boolean {
  const [name = '', ...detail] = outcome.split(':');
  if (!(outcomes as readonly string[]).includes(name)) return false;
  return detail.length > 0 ? withDetail.has(name) && detail.join('') !== '' : !needsDetail.has(name);
}
