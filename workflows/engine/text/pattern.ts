import { RE2JS } from 're2js';
import { patternCause } from '../../../nodes/shared/pattern-cause.ts';
import { StepError } from '../../../schemas/errors.ts';
import { limits } from '../../../schemas/limits.ts';
import { problemInEnglish, type TextProblem } from '../../../schemas/text-problems.ts';
import { BoundedCache } from './bounded-cache.ts';

const parsed = new BoundedCache<RE2JS>(500);

/**
 * Whether the pattern is found anywhere in the text; ^ and $ anchor it, case does not matter. Runs on a
 * linear-time engine: a pattern such as (a+)+$ cannot hang a worker.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  const program = parsed.getOrMake(pattern, compile);
  // Linear in both: (a{50}){20} is short to write and long to run.
  if (program.programSize() * text.length > limits.patternWork) throw new StepError('EXPRESSION_TOO_COSTLY', `The pattern ${pattern.slice(0, 80)} is too much work on a text of ${text.length} characters.`);
  return program.matcher(text).find();
}

function compile(pattern: string): RE2JS {
  try {
    const program = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    if (program.programSize() <= limits.patternSize) return program;
  } catch (error) {
    throw invalid(pattern, patternCause(error));
  }
  throw invalid(pattern, { code: 'pattern_too_large', values: {} });
}

function invalid(pattern: string, cause: TextProblem): StepError {
  return new StepError('PATTERN_INVALID', problemInEnglish(cause), { pattern, cause });
}
