import { expect, it } from 'vitest';
import { OutageWatch } from './outage-watch.ts';

it('an outage is five calls in a row without an answer, told once; one answer ends it', () => {
  const watch = new OutageWatch();
  const calls = (answers: string): boolean[] => [...answers].map((answer) => watch.note(answer === '+'));
  expect(calls('----+----').filter(Boolean)).toEqual([]);
  expect(calls('-')).toEqual([true]);
  expect(calls('---').filter(Boolean)).toEqual([]);
  expect(calls('+-----').indexOf(true)).toBe(5);
});
