import type { FlowValue } from '../../../nodes/contract.ts';
import type { kindWords, textHints } from '../../../schemas/text-problems.ts';

/** The kinds of values an expression knows; any: known only when it runs. */
export type ValueKind = keyof typeof kindWords;

export function kindOf(value: FlowValue): Exclude<ValueKind, 'any'> {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'yes_no';
    default:
      return 'record';
  }
}

/** What helps when a value is of another kind than wanted. */
export function conversionHint(wanted: readonly ValueKind[], got: ValueKind): keyof typeof textHints | undefined {
  if (got === 'text' && wanted.includes('number')) return 'number';
  return got === 'number' && wanted.includes('text') ? 'text' : undefined;
}
