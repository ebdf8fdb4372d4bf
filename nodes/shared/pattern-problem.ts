import { RE2JS } from 're2js';

/** Why a pattern is not one that the linear-time engine understands; undefined when it is. */
export function patternProblem(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
