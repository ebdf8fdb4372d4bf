import { StepError } from '../../../schemas/errors.ts';
import { problemInEnglish, type TextProblem } from '../../../schemas/text-problems.ts';
import type { Place } from './syntax-tree.ts';

type Values = TextProblem['values'];

/** What is wrong with an expression, and where: details.at and details.end are characters from the start, details.cause is the problem for other languages. */
export function expressionError(code: TextProblem['code'], { at, end }: Place, values: Values = {}, hint?: TextProblem['hint']): StepError {
  const cause: TextProblem = { code, values, ...(hint === undefined ? {} : { hint }) };
  return new StepError('EXPRESSION_INVALID', `${problemInEnglish(cause)} (at character ${at + 1})`, { at, end, cause });
}

/** A value that an expression reads and that is not there. */
export function missingValue(path: string, { at, end }: Place): StepError {
  const cause: TextProblem = { code: 'value_without', values: { path, fallback: `default(${path}, ...)`, question: `has(${path})` } };
  return new StepError('MISSING_VARIABLE', problemInEnglish(cause), { variable: path, at, end, cause });
}

/** An expression that works or grows more than one may. */
export function tooCostly(code: TextProblem['code'], values: Values = {}): StepError {
  const cause: TextProblem = { code, values };
  return new StepError('EXPRESSION_TOO_COSTLY', problemInEnglish(cause), { cause });
}
