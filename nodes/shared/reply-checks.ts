import type { FlowIssue, FlowNode } from '../../schemas/generated/types.ts';
import { checkHours, type HoursTexts } from './hours-checks.ts';
import { nodeIssue } from './node-issue.ts';
import { patternProblem } from './pattern-problem.ts';
import type { ReplyParams } from './reply.ts';

interface TimingIssueTexts extends HoursTexts {
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

/** Reminders that come when the wait is already over, and hours by which nothing can be counted. */
export function checkTiming(params: ReplyParams, node: FlowNode, texts: TimingIssueTexts): FlowIssue[] {
  const { timeoutMs, clock, reminders = [] } = params;
  const late = reminders.flatMap(({ afterMs }, index) => {
    const tooLate = timeoutMs !== undefined && afterMs >= timeoutMs;
    return tooLate ? [nodeIssue(node, texts, 'REMINDER_AFTER_TIMEOUT', { path: `/reminders/${index}/afterMs`, severity: 'warning' })] : [];
  });
  return timeoutMs !== undefined && clock === 'business' ? [...late, ...checkHours(params, node, texts)] : late;
}

/** What no answer can fit: a range without numbers, a pattern that cannot be used. */
export function checkAnswer({ accept, pattern, min, max }: AnswerParams, node: FlowNode, texts: AnswerIssueTexts): FlowIssue[] {
  if (accept === 'number') return min !== undefined && max !== undefined && min > max ? [nodeIssue(node, texts, 'RANGE_EMPTY', { path: '/max' })] : [];
  const cause = accept === 'text' && pattern !== undefined ? patternProblem(pattern) : undefined;
  return cause === undefined ? [] : [nodeIssue(node, texts, 'PATTERN_INVALID', { path: '/pattern', cause })];
}
