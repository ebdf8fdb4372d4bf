import { StepError } from '../../../schemas/errors.ts';
import type { EngineError } from '../../../schemas/generated/types.ts';

/** What went wrong in a node, as a step or a command reports it. */
export type Failure = Pick<EngineError, 'code' | 'message'> & Omit<EngineError, 'at' | 'nodeId'>;

/** Anything that a step threw, as a failure with a code. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof StepError) return { code: thrown.code, message: thrown.message, details: thrown.details };
  return { code: 'STEP_CRASHED', message: thrown instanceof Error ? thrown.message : String(thrown) };
}
