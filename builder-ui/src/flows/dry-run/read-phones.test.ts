import { expect, it } from 'vitest';
import { linesWithoutPhone, readPhones } from './read-phones.ts';

it('finds the numbers of a CSV file, whatever stands around them', () => {
  expect(readPhones('name;phone\n"Anna, Schmidt";"+49 170 1112201"\nOliver;0044 (7700) 900-123\n\n+491701112201,again')).toEqual(['+491701112201', '00447700900123']);
});

it('counts the lines that hold none', () => {
  expect(linesWithoutPhone('+49 170 1112201\n\nabc\n0170 1')).toBe(2);
});
