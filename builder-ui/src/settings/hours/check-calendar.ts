import { shareTime } from '../../../../nodes/shared/share-time.ts';
import type { BusinessCalendar, TimeRange } from '../../../../schemas/generated/types.ts';

/** What is wrong with one entry; words: `hours.problem.<it>` in settings.json. */
export type CalendarProblem = 'timeMissing' | 'endBeforeStart' | 'overlap' | 'dateMissing' | 'dateTwice' | 'nameMissing';

/** Problems by the place of the entry: `1.0` is the first range of Monday, `h3` the fourth holiday, `h3.0` its first range. */
export function checkCalendar(calendar: BusinessCalendar): ReadonlyMap<string, CalendarProblem> {
  const problems = new Map<string, CalendarProblem>();
  for (const [day, ranges] of Object.entries(calendar.weekly)) checkRanges(ranges, day, problems);
  const dates = new Set<string>();
  for (const [index, holiday] of calendar.holidays.entries()) {
    const place = `h${index}`;
    if (holiday.date === '') problems.set(place, 'dateMissing');
    else if (dates.has(holiday.date)) problems.set(place, 'dateTwice');
    else if (holiday.name.trim() === '') problems.set(place, 'nameMissing');
    dates.add(holiday.date);
    checkRanges(holiday.ranges ?? [], place, problems);
  }
  return problems;
}

function checkRanges(ranges: ReadonlyArray<TimeRange>, place: string, problems: Map<string, CalendarProblem>): void {
  for (const [index, range] of ranges.entries()) {
    const problem = checkRange(range, ranges.slice(0, index));
    if (problem) problems.set(`${place}.${index}`, problem);
  }
}

// Times are HH:MM with leading zeros, so they compare as text; "24:00" is the largest.
function checkRange(range: TimeRange, earlier: ReadonlyArray<TimeRange>): CalendarProblem | null {
  if (range.from === '' || range.to === '') return 'timeMissing';
  if (range.to <= range.from) return 'endBeforeStart';
  return earlier.some((other) => shareTime(range, other)) ? 'overlap' : null;
}
