import type { FlowIssue, FlowNode } from '../../schemas/generated/types.ts';
import { nodeIssue } from './node-issue.ts';
import { patternProblem } from './pattern-problem.ts';
import type { ReplyParams } from './reply.ts';

export interface ReplyIssueTexts {
  REMINDER_AFTER_TIMEOUT: string;
  RANGE_EMPTY: string;
  PATTERN_INVALID: string;
}

export interface AnswerParams extends ReplyParams {
  accept?: string;
  pattern?: string;
  min?: number;
  max?: number;
}

/** What ask and wait-for-reply check alike: reminders before the timeout, a range that holds a number, a pattern that works. */
export function checkReply(params: AnswerParams, node: FlowNode, texts: ReplyIssueTexts): FlowIssue[] {
  const { timeoutMs, reminders = [], accept, pattern, min, max } = params;
  const issues = reminders.flatMap((reminder, index) =>
    timeoutMs !== undefined && reminder.afterMs >= timeoutMs ? [nodeIssue(node, texts, 'REMINDER_AFTER_TIMEOUT', { path: `/reminders/${index}/afterMs`, severity: 'warning' })] : [],
  );
  if (accept === 'number' && min !== undefined && max !== undefined && min > max) issues.push(nodeIssue(node, texts, 'RANGE_EMPTY', { path: '/max' }));
  const problem = accept === 'text' && pattern !== undefined ? patternProblem(pattern) : undefined;
  if (problem !== undefined) issues.push(nodeIssue(node, texts, 'PATTERN_INVALID', { path: '/pattern', details: { problem } }));
  return issues;
}
