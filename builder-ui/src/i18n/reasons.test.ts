import { expect, it } from 'vitest';
import { reasonCodes } from '../../../workflows/engine/reasons.ts';
import words from '../locales/en/reasons.json' with { type: 'json' };

it('has words for every reason of the engine, and for no other', () => {
  expect(Object.keys(words).sort()).toEqual([...reasonCodes].sort());
});
