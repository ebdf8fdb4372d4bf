import { StepError } from '../../../schemas/errors.ts';
import type { Place } from './syntax-tree.ts';

/** What is wrong with an expression, and where: details.at and details.end are characters from the start. */
export function expressionError(problem: string, { at, end }: Place): StepError {
  return new StepError('EXPRESSION_INVALID', `${problem} (at character ${at + 1})`, { at, end });
}

/** A value that an expression reads and that is not there. */
export function missingValue(path: string, { at, end }: Place): StepError {
  return new StepError('MISSING_VARIABLE', `The expression reads ${path}, which has no value here. Write default(${path}, ...) or ask has(${path}) first.`, { variable: path, at, end });
}

/** An expression that works or grows more than one may. */
export function tooCostly(problem: string): StepError {
  return new StepError('EXPRESSION_TOO_COSTLY', problem);
}
