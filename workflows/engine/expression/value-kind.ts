import type { FlowValue } from '../../../nodes/contract.ts';

/** The kinds of values an expression knows; any: known only when it runs. */
export type ValueKind = 'text' | 'number' | 'yes_no' | 'list' | 'record' | 'nothing' | 'any';

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

const words: Readonly<Record<ValueKind, string>> = { text: 'a text', number: 'a number', yes_no: 'yes or no', list: 'a list', record: 'a record', nothing: 'nothing', any: 'any value' };

/** Kinds in words: "a text or a list". */
export function inWords(...kinds: readonly ValueKind[]): string {
  return kinds.map((kind) => words[kind]).join(' or ');
}

/** What helps when a value is of another kind than wanted. */
export function conversionHint(wanted: readonly ValueKind[], got: ValueKind): string {
  if (got === 'text' && wanted.includes('number')) return ' number() makes a number of a text.';
  return got === 'number' && wanted.includes('text') ? ' text() makes a text of a number.' : '';
}
