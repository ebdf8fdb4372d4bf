import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { EngineError } from '../../schemas/generated/types.ts';

/** The message will not go out. The first detail is what the flow reads as error. */
export function failedForGood(error: EngineError): ApplicationFailure {
  return ApplicationFailure.create({ type: error.code, message: error.message, nonRetryable: true, details: [error], category: ApplicationFailureCategory.BENIGN });
}

/** Not yet: Temporal repeats the activity after so many milliseconds, as long as the message's deadline allows. */
export function tryAgain(error: EngineError, delayMs: number): ApplicationFailure {
  return ApplicationFailure.create({ type: 'SEND_LATER', message: error.message, nonRetryable: false, nextRetryDelay: Math.max(Math.ceil(delayMs), 100), details: [error], category: ApplicationFailureCategory.BENIGN });
}
