import type { FlowIssue, FlowNode } from '../../schemas/generated/types.ts';
import { nodeIssue } from './node-issue.ts';
import { patternProblem } from './pattern-problem.ts';
import type { ReplyParams } from './reply.ts';

interface ReminderIssueTexts {
  REMINDER_AFTER_TIMEOUT: string;
}

interface AnswerIssueTexts {
  RANGE_EMPTY: string;
  PATTERN_INVALID: string;
}

interface AnswerParams {
  accept: string;
  pattern?: string;
  min?: number;
  max?: number;
}

/** Reminders that come when the wait is already over. */
export function checkReminders({ timeoutMs, reminders = [] }: ReplyParams, node: FlowNode, texts: ReminderIssueTexts): FlowIssue[] {
  return reminders.flatMap(({ afterMs }, index) => {
    const tooLate = timeoutMs !== undefined && afterMs >= timeoutMs;
    return tooLate ? [nodeIssue(node, texts, 'REMINDER_AFTER_TIMEOUT', { path: `/reminders/${index}/afterMs`, severity: 'warning' })] : [];
  });
}

/** What no answer can fit: a range without numbers, a pattern that cannot be used. */
export function checkAnswer({ accept, pattern, min, max }: AnswerParams, node: FlowNode, texts: AnswerIssueTexts): FlowIssue[] {
  if (accept === 'number') return min !== undefined && max !== undefined && min > max ? [nodeIssue(node, texts, 'RANGE_EMPTY', { path: '/max' })] : [];
  const problem = accept === 'text' && pattern !== undefined ? patternProblem(pattern) : undefined;
  return problem === undefined ? [] : [nodeIssue(node, texts, 'PATTERN_INVALID', { path: '/pattern', details: { problem } })];
}
