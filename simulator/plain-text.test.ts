import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it('writes what is text or a number as it is, and never hides what an object holds', () => {
  expect(['Ann', '', 5, 0.5, true, 10n, null, undefined, () => 1].map((value) => plainText(value))).toEqual(['Ann', '', '5', '0.5', 'true', '10', '', '', '']);
  expect([{ id: 1 }, ['a', 2]].map((value) => plainText(value))).toEqual(['{"id":1}', '["a",2]']);
});
