import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { EngineError } from '../../schemas/generated/types.ts';
import type { MetaErrorRule } from '../../schemas/meta-error-rule.ts';
import { saying, type SendProblemCode } from '../../schemas/send-problems.ts';

/** The message will not go out. The first detail is what the flow reads as error. */
export function failedForGood(error: EngineError): ApplicationFailure {
  return ApplicationFailure.create({ type: error.code, message: error.message, nonRetryable: true, details: [error], category: ApplicationFailureCategory.BENIGN });
}

/** Not yet: Temporal repeats the activity after so many milliseconds, as long as the message's deadline allows. */
export function tryAgain(error: EngineError, delayMs: number): ApplicationFailure {
  return ApplicationFailure.create({ type: 'SEND_LATER', message: error.message, nonRetryable: false, nextRetryDelay: Math.max(Math.ceil(delayMs), 100), details: [error], category: ApplicationFailureCategory.BENIGN });
}

/** Something that passes by itself. */
export function transient(problem: SendProblemCode): EngineError {
  return { code: 'SEND_FAILED', class: 'transient', ...saying(problem) };
}

export const earlierFirst: EngineError = transient('earlier_first');

/** What the Cloud API refused, as the flow reads it. */
export function refusalOf(rule: MetaErrorRule, code: number | undefined, details: string, attempt: number): EngineError {
  const ownCode = rule.class === 'window_closed' ? 'WINDOW_CLOSED' : 'SEND_FAILED';
  return { code: ownCode, class: rule.class, message: rule.message, attempt, details: { reason: details }, ...(code === undefined ? {} : { metaCode: code }) };
}
