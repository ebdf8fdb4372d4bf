import type { FlowValue } from '../../../nodes/contract.ts';
import { StepError } from '../../../schemas/errors.ts';
import type { ConditionGroup, ConditionRow } from '../../../schemas/generated/types.ts';
import type { ExpressionWorld } from '../expression/evaluate.ts';
import { evaluateTest } from '../expression/expression.ts';
import { fold } from '../text/fold.ts';
import { matchesPattern } from '../text/pattern.ts';
import { compareValues, sameValue, textOf } from './comparable.ts';
import { readPath } from './scope.ts';

/** Where a condition gets its values from: rows and expressions see the same. */
export type ConditionSource = ExpressionWorld;

/**
 * Evaluates a tree of condition rows. A value that is not there is unequal to everything and neither greater nor
 * less; values that cannot be compared at all are an error, never false. A group without rows is true.
 */
export function evaluateCondition(group: ConditionGroup, source: ConditionSource): boolean {
  if (group.rows.length === 0) return true;
  const holds = (row: ConditionGroup['rows'][number]): boolean => {
    if ('expression' in row) return evaluateTest(row.expression, source);
    return 'rows' in row ? evaluateCondition(row, source) : evaluateRow(row, source);
  };
  return group.match === 'all' ? group.rows.every(holds) : group.rows.some(holds);
}

function evaluateRow(row: ConditionRow, source: ConditionSource): boolean {
  const subject = readPath(source.scope, row.subject);
  switch (row.operator) {
    case 'is_set':
      return isSet(subject);
    case 'is_not_set':
      return !isSet(subject);
    case 'not_equals':
    case 'not_contains':
    case 'has_no_tag':
      return !evaluateRow({ ...row, operator: positive[row.operator] }, source);
    default:
      if (row.value === undefined) throw invalid(row, 'has no value to compare with');
      return isSet(subject) && compares[row.operator](subject, row.value, row, source);
  }
}

const positive = { not_equals: 'equals', not_contains: 'contains', has_no_tag: 'has_tag' } as const;

type Operand = NonNullable<ConditionRow['value']>;
type Compare = (subject: FlowValue, value: Operand, row: ConditionRow, source: ConditionSource) => boolean;

const compares: Record<Exclude<ConditionRow['operator'], 'is_set' | 'is_not_set' | keyof typeof positive>, Compare> = {
  equals: (subject, value, _row, { timeZone }) => oneOf(value).some((item) => sameValue(subject, item, timeZone)),
  in: (subject, value, _row, { timeZone }) => oneOf(value).some((item) => sameValue(subject, item, timeZone)),
  contains: (subject, value, _row, { timeZone }) =>
    Array.isArray(subject)
      ? oneOf(value).some((wanted) => subject.some((item) => sameValue(item, wanted, timeZone)))
      : oneOf(value).some((wanted) => fold(textOf(subject)).includes(fold(textOf(wanted)))),
  starts_with: (subject, value) => oneOf(value).some((wanted) => fold(textOf(subject)).startsWith(fold(textOf(wanted)))),
  greater: (subject, value, row, source) => order(subject, value, row, source) > 0,
  greater_or_equal: (subject, value, row, source) => order(subject, value, row, source) >= 0,
  less: (subject, value, row, source) => order(subject, value, row, source) < 0,
  less_or_equal: (subject, value, row, source) => order(subject, value, row, source) <= 0,
  has_tag: (subject, value, row) => {
    if (!Array.isArray(subject)) throw invalid(row, 'is not a list of tags');
    const tags = new Set(subject.map((tag) => fold(textOf(tag))));
    return oneOf(value).some((tag) => tags.has(fold(textOf(tag))));
  },
  matches: (subject, value) => matchesPattern(textOf(subject), textOf(value)),
};

function order(subject: FlowValue, value: Operand, row: ConditionRow, source: ConditionSource): number {
  const result = compareValues(subject, value, source.timeZone);
  if (result === undefined) throw invalid(row, `(${textOf(subject).slice(0, 60)}) and ${textOf(value).slice(0, 60)} are neither two numbers nor two dates`);
  return result;
}

function oneOf(value: Operand): readonly (string | number | boolean)[] {
  return Array.isArray(value) ? value : [value];
}

function isSet(value: FlowValue | undefined): value is FlowValue {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function invalid(row: ConditionRow, problem: string): StepError {
  return new StepError('CONDITION_INVALID', `The condition cannot be evaluated: ${row.subject} ${problem}.`, { subject: row.subject, operator: row.operator });
}
