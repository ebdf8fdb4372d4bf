import { ApiProblem } from '../../schemas/errors.ts';

/** The value, or NOT_FOUND: also for what belongs to another organisation, whose existence is nobody's business. */
export function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new ApiProblem('NOT_FOUND');
  return value;
}
