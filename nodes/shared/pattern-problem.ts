import { RE2JS } from 're2js';
import type { TextProblem } from '../../schemas/text-problems.ts';
import { patternCause } from './pattern-cause.ts';

/** Why a pattern is not one that the linear-time engine understands; undefined when it is. */
export function patternProblem(pattern: string): TextProblem | undefined {
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    return patternCause(error);
  }
}
