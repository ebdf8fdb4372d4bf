import type { FlowIssue } from '../../../schemas/generated/types.ts';
import type { FlowCheck } from './checked-flow.ts';

/** Run rules that contradict themselves. */
export const flowSettings: FlowCheck = ({ graph: { settings }, nodes }) => {
  const issues: FlowIssue[] = [];
  const { reentry, goal } = settings;
  if (reentry?.mode === 'after' && reentry.afterMs === undefined) issues.push({ code: 'REENTRY_TIME_MISSING', severity: 'error', path: '/reentry/afterMs', message: 'Say after which time a contact may enter this flow again.' });
  const target = nodes.get(goal?.node ?? '');
  if (goal?.onReach === 'jump' && (target === undefined || target.manifest?.flags.trigger === true)) issues.push({ code: 'GOAL_TARGET_MISSING', severity: 'error', path: '/goal/node', message: 'Choose the step to go on at when the goal is reached.' });
  return issues;
};
