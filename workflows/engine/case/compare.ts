import type { CaseExpectation } from '../../../schemas/generated/types.ts';
import type { CaseResult } from './case-result.ts';

/** One difference between what a case expects and what happened. */
export interface Difference {
  what: string;
  expected: unknown;
  actual: unknown;
}

/** Compares only what the case names. Objects are compared by the properties that are expected of them. */
export function compareCase(expected: CaseExpectation, result: CaseResult): Difference[] {
  return Object.entries(expected).flatMap(([what, wanted]) => {
    if (what === 'issues') return [];
    const actual = result[what as keyof CaseResult];
    return fits(wanted, actual) ? [] : [{ what, expected: wanted, actual: actual ?? null }];
  });
}

/** Whether the actual value has everything that is expected; lists must have the same length. */
export function fits(expected: unknown, actual: unknown): boolean {
  if (Array.isArray(expected)) return Array.isArray(actual) && actual.length === expected.length && expected.every((item, index) => fits(item, actual[index]));
  if (expected === null || typeof expected !== 'object') return Object.is(expected, actual);
  if (actual === null || typeof actual !== 'object') return false;
  return Object.entries(expected).every(([key, value]) => fits(value, (actual as Record<string, unknown>)[key]));
}
