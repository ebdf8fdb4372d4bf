import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['price', 'price', 0],
  ['price', 'prcie', 1],
  ['price', 'prise', 1],
  ['price', 'pric', 1],
  ['price', 'pricee', 1],
  ['delivery', 'dleivrey', 2],
  ['zelt', 'zelte', 1],
  ['наша', 'ваша', 1],
  ['', 'ab', 2],
])('%s and %s', (left, right, distance) => expect(editDistance(left, right, 3)).toBe(distance));

test('it gives up beyond the limit', () => {
  expect(editDistance('price', 'mountain', 2)).toBe(3);
  expect(editDistance('abcdef', 'fedcba', 2)).toBe(3);
});

test('both ways are equally far, and nothing is as far as itself', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 12 });
  fc.assert(fc.property(word, word, (left, right) => editDistance(left, right, 20) === editDistance(right, left, 20)));
  fc.assert(fc.property(word, (text) => editDistance(text, text, 2) === 0));
  fc.assert(fc.property(word, word, (left, right) => left === right || editDistance(left, right, 20) > 0));
});
