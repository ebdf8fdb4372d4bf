import type { StepEvent, StepResult } from '../contract.ts';

/** Goes on by `handle` when what was asked for was done, and fails with its error otherwise. */
export function afterCommand(event: StepEvent, handle: string): StepResult {
  if (event.kind !== 'commandDone') return { do: 'decline' };
  if (event.ok) return { do: 'go', handle };
  const { code = 'COMMAND_FAILED', message = 'What the node asked for could not be done.', details } = event.error ?? {};
  return { do: 'fail', code, message, ...(details && { details }) };
}
