import { RE2JS } from 're2js';
import { StepError } from '../../../schemas/errors.ts';
import { limits } from '../../../schemas/limits.ts';
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

/** Undefined when the pattern is valid, otherwise what is wrong with it. */
export function patternProblem(pattern: string): string | undefined {
  try {
    parsed.getOrMake(pattern, compile);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function compile(pattern: string): RE2JS {
  try {
    const program = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    if (program.programSize() <= limits.patternSize) return program;
  } catch (error) {
    throw new StepError('PATTERN_INVALID', error instanceof Error ? error.message : String(error), { pattern });
  }
  throw new StepError('PATTERN_INVALID', 'The pattern repeats too much.', { pattern });
}
