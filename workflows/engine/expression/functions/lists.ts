import type { FlowValue } from '../../../../nodes/contract.ts';
import { defineFunction, type ExpressionFunction } from '../define-function.ts';
import { equalValues } from '../equal-values.ts';

/** Functions about lists and records. */
export const listFunctions: readonly ExpressionFunction[] = [
  defineFunction('size(value: text|list|record): number', 'How many characters a text, or values a list or record has.', ['size(["a", "b"])', 2], ({ values: [value = null] }) => {
    if (typeof value === 'string') return [...value].length;
    return Array.isArray(value) ? value.length : Object.keys(value ?? {}).length;
  }),
  defineFunction('contains(value: text|list, part: any): yes_no', 'Whether a text has a part, or a list a value; capital letters count.', ['contains("Berlin", "lin")', true], ({ values: [value = null, part = null], meter }) =>
    Array.isArray(value) ? value.some((item) => equalValues(item, part, meter)) : typeof part === 'string' && typeof value === 'string' && value.includes(part)),
  defineFunction('keys(record: record): list', 'The names of the values in a record.', ['keys({"a": 1})', ['a']], ({ values: [record] }) => Object.keys(record as Record<string, FlowValue>)),
  defineFunction('first(list: list): any', 'The first value of a list; nothing if it is empty.', ['first([7, 8])', 7], ({ values: [list] }) => (list as FlowValue[])[0] ?? null),
  defineFunction('last(list: list): any', 'The last value of a list; nothing if it is empty.', ['last([7, 8])', 8], ({ values: [list] }) => (list as FlowValue[]).at(-1) ?? null),
];
