import type { FlowValue } from '../../../../nodes/contract.ts';
import { asNumber, textOf } from '../../context/comparable.ts';
import { defineFunction, type ExpressionFunction, type FunctionCall } from '../define-function.ts';
import { expressionError } from '../expression-error.ts';
import { kindOf } from '../value-kind.ts';

/** Functions about numbers. */
export const numberFunctions: readonly ExpressionFunction[] = [
  defineFunction('number(value: text|number): number', 'The number that a text spells; what spells none is an error.', ['number("12.5") + 1', 13.5], ({ values: [value = ''], place }) => {
    const number = asNumber(value);
    if (number === undefined) throw expressionError('number_wrong', place, { value: textOf(value).slice(0, 60) });
    return number;
  }),
  defineFunction('isNumber(value: any): yes_no', 'Whether a value is a number or spells one.', ['isNumber("a few")', false], ({ values: [value] }) => asNumber(value) !== undefined),
  defineFunction('round(number: number, digits?: number): number', 'Rounded, to whole numbers or so many digits; halves go up.', ['round(2.345, 2)', 2.35], ({ values: [number, digits = 0] }) => {
    const factor = 10 ** Math.min(Math.max(Math.trunc(Number(digits)), 0), 12);
    return Math.round((Number(number) + Number.EPSILON) * factor) / factor;
  }),
  defineFunction('floor(number: number): number', 'The next whole number below.', ['floor(2.9)', 2], ({ values: [number] }) => Math.floor(Number(number))),
  defineFunction('ceil(number: number): number', 'The next whole number above.', ['ceil(2.1)', 3], ({ values: [number] }) => Math.ceil(Number(number))),
  defineFunction('abs(number: number): number', 'Without its sign.', ['abs(-3)', 3], ({ values: [number] }) => Math.abs(Number(number))),
  defineFunction('sum(numbers: list): number', 'All numbers of a list together.', ['sum([1, 2, 3])', 6], (call) => numbersOf(call).reduce((sum, number) => sum + number, 0)),
  defineFunction('min(numbers: list): number', 'The smallest number of a list.', ['min([3, 1, 2])', 1], (call) => someOf(call).reduce((one, other) => Math.min(one, other))),
  defineFunction('max(numbers: list): number', 'The largest number of a list.', ['max([3, 1, 2])', 3], (call) => someOf(call).reduce((one, other) => Math.max(one, other))),
];

function numbersOf({ values: [list], place }: FunctionCall): number[] {
  return (list as FlowValue[]).map((item) => {
    if (typeof item !== 'number') throw expressionError('list_of_numbers', place, { got: [kindOf(item)] });
    return item;
  });
}

function someOf(call: FunctionCall): number[] {
  const numbers = numbersOf(call);
  if (numbers.length === 0) throw expressionError('list_empty', call.place);
  return numbers;
}
