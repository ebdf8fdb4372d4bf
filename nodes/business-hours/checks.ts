import type { BusinessHoursParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<BusinessHoursParams> = ({ hours, calendar }, node) => {
  if (hours !== 'own') return [];
  if (calendar === undefined) return [nodeIssue(node, messages.issues, 'CALENDAR_MISSING', { path: '/calendar' })];
  const open = Object.values(calendar.weekly).some((ranges) => ranges !== undefined && ranges.length > 0);
  const backwards = Object.entries(calendar.weekly).find(([, ranges]) => ranges?.some(({ from, to }) => from >= to));
  return [
    ...(open ? [] : [nodeIssue(node, messages.issues, 'NEVER_OPEN', { path: '/calendar/weekly' })]),
    ...(backwards ? [nodeIssue(node, messages.issues, 'RANGE_BACKWARDS', { path: `/calendar/weekly/${backwards[0]}` })] : []),
  ];
};

export default checks;
