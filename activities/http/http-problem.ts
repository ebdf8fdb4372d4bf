import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { RunErrorCode } from '../../schemas/errors.ts';
import { problemInEnglish, type TextProblem } from '../../schemas/text-problems.ts';

/** A call that failed for a reason of its own. Messages name hosts at most: paths, queries and headers may hold secrets. */
export class HttpProblem extends Error {
  readonly code: RunErrorCode;
  readonly problem: TextProblem;
  /** Nothing may have happened at the other end, and it may go better the next time. */
  readonly passing: boolean;

  constructor(code: RunErrorCode, problem: TextProblem['code'], values: TextProblem['values'] = {}, passing = false) {
    const cause: TextProblem = { code: problem, values };
    super(problemInEnglish(cause));
    this.name = 'HttpProblem';
    this.code = code;
    this.problem = cause;
    this.passing = passing;
  }
}

/** Ends the activity; the flow reads the detail as its error. */
export function endedBy(code: RunErrorCode, message: string, details?: Record<string, unknown>): ApplicationFailure {
  const error = { code, message, ...(details === undefined ? {} : { details }) };
  return ApplicationFailure.create({ type: code, message, nonRetryable: true, details: [error], category: ApplicationFailureCategory.BENIGN });
}

/** Has Temporal try again after so many milliseconds. */
export function againAfter(delayMs: number, message: string): ApplicationFailure {
  const error = { code: 'REQUEST_FAILED', message };
  return ApplicationFailure.create({ type: 'CALL_LATER', message, nonRetryable: false, nextRetryDelay: Math.max(Math.ceil(delayMs), 100), details: [error], category: ApplicationFailureCategory.BENIGN });
}
