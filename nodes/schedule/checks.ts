import { StepError } from '../../schemas/errors.ts';
import type { FlowIssue, ScheduleParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkAudience, checkReentry } from '../shared/clock-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };
import { nextDay } from './recurrence.ts';

const checks: NodeChecks<ScheduleParams> = (params, node, graph) => {
  const rule = (problem: string): FlowIssue => nodeIssue(node, messages.issues, 'RULE_INVALID', { path: params.repeat === 'rule' ? '/rule' : '/start', details: { problem } });
  try {
    const never = nextDay(params, params.start) === undefined;
    return [
      ...(never ? [nodeIssue(node, messages.issues, 'NEVER_DUE', { path: '/repeat' })] : []),
      ...(params.repeat === 'once' ? [] : checkReentry(node, graph, messages.issues)),
      ...checkAudience(params, node, messages.issues),
    ];
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return [rule(error.message)];
  }
};

export default checks;
