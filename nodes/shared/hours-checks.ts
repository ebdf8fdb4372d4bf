import type { FlowIssue, FlowNode, TimeRange } from '../../schemas/generated/types.ts';
import type { HoursParams } from './hours.ts';
import { isZone } from './is-zone.ts';
import { nodeIssue } from './node-issue.ts';
import { shareTime } from './share-time.ts';

/** What a node says of hours that are set in it. */
export interface HoursTexts {
  CALENDAR_MISSING: string;
  NEVER_OPEN: string;
  RANGE_BACKWARDS: string;
  RANGES_OVERLAP: string;
  HOLIDAY_TWICE: string;
  ZONE_UNKNOWN: string;
}

type Day = readonly [path: string, ranges: readonly TimeRange[]];

/** Hours that are set in the node itself must be there, be open at some time, and close after they open; nothing in them may stand twice. */
export function checkHours({ hours, calendar }: HoursParams, node: FlowNode, texts: HoursTexts): FlowIssue[] {
  if (hours !== 'own') return [];
  if (calendar === undefined) return [nodeIssue(node, texts, 'CALENDAR_MISSING', { path: '/calendar' })];
  const week = Object.entries(calendar.weekly).map(([day, ranges]): Day => [`/calendar/weekly/${day}`, ranges ?? []]);
  const days = [...week, ...calendar.holidays.map(({ ranges = [] }, index): Day => [`/calendar/holidays/${index}`, ranges])];
  const backwards = days.find(([, ranges]) => ranges.some(({ from, to }) => from >= to));
  const overlapping = days.find(([, ranges]) => ranges.some((range, index) => ranges.slice(0, index).some((other) => shareTime(range, other))));
  const twice = calendar.holidays.findIndex(({ date }, index) => calendar.holidays.findIndex((other) => other.date === date) < index);
  return [
    ...(isZone(calendar.timeZone) ? [] : [nodeIssue(node, texts, 'ZONE_UNKNOWN', { path: '/calendar/timeZone' })]),
    ...(week.some(([, ranges]) => ranges.length > 0) ? [] : [nodeIssue(node, texts, 'NEVER_OPEN', { path: '/calendar/weekly' })]),
    ...(backwards ? [nodeIssue(node, texts, 'RANGE_BACKWARDS', { path: backwards[0] })] : []),
    ...(overlapping ? [nodeIssue(node, texts, 'RANGES_OVERLAP', { path: overlapping[0], severity: 'warning' })] : []),
    ...(twice < 0 ? [] : [nodeIssue(node, texts, 'HOLIDAY_TWICE', { path: `/calendar/holidays/${twice}`, severity: 'warning' })]),
  ];
}
