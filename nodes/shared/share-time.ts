import type { TimeRange } from '../../schemas/generated/types.ts';

/** Whether two ranges of a day overlap. Times are HH:MM up to 24:00, so they compare as text; a range that ends before it begins overlaps none. */
export function shareTime(one: TimeRange, other: TimeRange): boolean {
  return one.from < one.to && other.from < other.to && one.from < other.to && other.from < one.to;
}
