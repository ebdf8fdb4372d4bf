import { ActivityFailure, ApplicationFailure, CancelledFailure, TimeoutFailure } from '@temporalio/workflow';
import type { CommandDoneEvent, EngineError } from '../schemas/generated/types.ts';

/** The event by which the engine learns that a command was carried out. */
export function commandSucceeded(commandId: string, at: number, result: Record<string, unknown>): CommandDoneEvent {
  return { kind: 'commandDone', id: `${commandId}:done`, at, commandId, ok: true, result };
}

/** The event by which the engine learns that a command failed for good. */
export function commandFailed(commandId: string, at: number, failure: unknown): CommandDoneEvent {
  return { kind: 'commandDone', id: `${commandId}:done`, at, commandId, ok: false, error: errorOf(failure) };
}

/** Activities put the error a flow may read into the first detail of their failure; everything else is named here. */
function errorOf(failure: unknown): EngineError {
  const cause = failure instanceof ActivityFailure ? failure.cause : failure;
  if (cause instanceof ApplicationFailure) {
    const [detail] = cause.details ?? [];
    if (isEngineError(detail)) return detail;
    return { code: 'COMMAND_FAILED', message: cause.message };
  }
  if (cause instanceof TimeoutFailure) {
    // The last attempt's failure says more than the deadline does.
    const last = cause.cause instanceof ApplicationFailure ? cause.cause.details?.[0] : undefined;
    return isEngineError(last) ? last : { code: 'SEND_FAILED', class: 'timeout', message: 'It could not be done before its deadline.' };
  }
  if (cause instanceof CancelledFailure) return { code: 'NOT_SENT', class: 'stopped', message: 'The run ended before the message was sent.' };
  return { code: 'COMMAND_FAILED', message: cause instanceof Error ? cause.message : 'It failed for an unknown reason.' };
}

function isEngineError(value: unknown): value is EngineError {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value && typeof value.code === 'string' && typeof value.message === 'string';
}
