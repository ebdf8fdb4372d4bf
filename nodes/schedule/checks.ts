import type { FlowIssue, ScheduleParams } from '../../schemas/generated/types.ts';
import type { TextProblem } from '../../schemas/text-problems.ts';
import type { NodeChecks } from '../contract.ts';
import { checkAudience, checkReentry } from '../shared/clock-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };
import { nextDay, RuleError } from './recurrence.ts';

const checks: NodeChecks<ScheduleParams> = (params, node, graph) => {
  const rule = (cause: TextProblem): FlowIssue => nodeIssue(node, messages.issues, 'RULE_INVALID', { path: params.repeat === 'rule' ? '/rule' : '/start', cause });
  try {
    const never = nextDay(params, params.start) === undefined;
    return [
      ...(never ? [nodeIssue(node, messages.issues, 'NEVER_DUE', { path: '/repeat' })] : []),
      ...(params.repeat === 'once' ? [] : checkReentry(node, graph, messages.issues)),
      ...checkAudience(params, node, messages.issues),
    ];
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return [rule(error.cause)];
  }
};

export default checks;
