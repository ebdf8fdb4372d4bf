import type { FlowIssue, FlowNode } from '../../schemas/generated/types.ts';
import type { HoursParams } from './hours.ts';
import { nodeIssue } from './node-issue.ts';

/** What a node says of hours that are set in it. */
export interface HoursTexts {
  CALENDAR_MISSING: string;
  NEVER_OPEN: string;
  RANGE_BACKWARDS: string;
}

/** Hours that are set in the node itself must be there, be open at some time, and close after they open. */
export function checkHours({ hours, calendar }: HoursParams, node: FlowNode, texts: HoursTexts): FlowIssue[] {
  if (hours !== 'own') return [];
  if (calendar === undefined) return [nodeIssue(node, texts, 'CALENDAR_MISSING', { path: '/calendar' })];
  const open = Object.values(calendar.weekly).some((ranges) => ranges !== undefined && ranges.length > 0);
  const backwards = Object.entries(calendar.weekly).find(([, ranges]) => ranges?.some(({ from, to }) => from >= to));
  return [
    ...(open ? [] : [nodeIssue(node, texts, 'NEVER_OPEN', { path: '/calendar/weekly' })]),
    ...(backwards ? [nodeIssue(node, texts, 'RANGE_BACKWARDS', { path: `/calendar/weekly/${backwards[0]}` })] : []),
  ];
}
