import type { ExpressionFunction } from './define-function.ts';
import { listFunctions } from './functions/lists.ts';
import { numberFunctions } from './functions/numbers.ts';
import { textFunctions } from './functions/texts.ts';
import { timeFunctions } from './functions/times.ts';

/** All functions by group, in the order of the reference. */
export const functionGroups = { texts: textFunctions, numbers: numberFunctions, lists: listFunctions, times: timeFunctions } as const;

export const expressionFunctions: ReadonlyMap<string, ExpressionFunction> = new Map(Object.values(functionGroups).flat().map((one) => [one.name, one]));

/** What is not a function but written like one: the parts with values that may be missing, and loops. */
export const expressionForms: readonly { readonly name: string; readonly signature: string; readonly about: string; readonly example: readonly [source: string, result: unknown] }[] = [
  { name: 'has', signature: 'has(value)', about: 'Whether a value is there at all.', example: ['has(contact.fields.nothing)', false] },
  { name: 'default', signature: 'default(value, otherwise)', about: 'A value, or another one when it is missing or empty.', example: ['default(contact.fields.nothing, "-")', '-'] },
  { name: 'map', signature: 'list.map(item, expression)', about: 'A list of what the expression gives for each item.', example: ['[1, 2].map(item, item * 2)', [2, 4]] },
  { name: 'filter', signature: 'list.filter(item, condition)', about: 'The items for which a condition holds.', example: ['[1, 2].filter(item, item > 1)', [2]] },
  { name: 'all', signature: 'list.all(item, condition)', about: 'Whether a condition holds for every item.', example: ['[1, 2].all(item, item > 1)', false] },
  { name: 'exists', signature: 'list.exists(item, condition)', about: 'Whether a condition holds for at least one item.', example: ['[1, 2].exists(item, item > 1)', true] },
];
