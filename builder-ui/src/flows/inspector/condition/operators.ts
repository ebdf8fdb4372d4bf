import type { ConditionRow } from '../../../../../schemas/generated/types.ts';

export type Operator = ConditionRow['operator'];

/** Operators that need nothing to compare with. */
export const withoutValue: ReadonlySet<Operator> = new Set<Operator>(['is_set', 'is_not_set']);

/** The segments of a contact: a list of their ids. */
export const SEGMENTS = 'contact.segments';

const segmentOperators: ReadonlyArray<Operator> = ['contains', 'not_contains'];
const tagOperators: ReadonlyArray<Operator> = ['has_tag', 'has_no_tag', 'is_set', 'is_not_set'];
const valueOperators: ReadonlyArray<Operator> = [
  'equals', 'not_equals', 'contains', 'not_contains', 'starts_with', 'in', 'greater', 'greater_or_equal', 'less', 'less_or_equal', 'is_set', 'is_not_set', 'matches',
];

/** What may be asked about a subject. */
export function operatorsFor(subject: string): ReadonlyArray<Operator> {
  if (subject === SEGMENTS) return segmentOperators;
  return subject === 'contact.tags' ? tagOperators : valueOperators;
}
