import { RE2JS } from 're2js';
import { StepError } from '../../../schemas/errors.ts';
import { BoundedCache } from './bounded-cache.ts';

const parsed = new BoundedCache<RE2JS>(500);

/**
 * Whether the pattern is found anywhere in the text; ^ and $ anchor it, case does not matter. Runs on a
 * linear-time engine: a pattern such as (a+)+$ cannot hang a worker.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  return parsed.getOrMake(pattern, compile).matcher(text).find();
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
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    throw new StepError('PATTERN_INVALID', error instanceof Error ? error.message : String(error), { pattern });
  }
}
