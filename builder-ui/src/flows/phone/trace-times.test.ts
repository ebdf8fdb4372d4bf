import { expect, it } from 'vitest';
import { traceTimes } from './trace-times.ts';

const at = (text: string): number => Date.parse(`2026-03-${text}Z`);
const line = (text: string) => ({ at: at(text), text: '', tone: 'plain' as const });
const group = (text: string, ...lines: string[]) => ({ at: at(text), nodeId: 'n', failed: false, lines: lines.map(line) });

it('says when a wait ended, and the day where it changes', () => {
  const groups = [group('01T10:00:00', '01T10:00:00'), group('01T10:00:01', '01T10:00:01', '11T10:00:01', '11T10:00:01.400'), group('11T10:00:02')];
  const times = traceTimes(groups, 'en-GB', at('11T12:00:00'), 'UTC');
  expect(times[0]).toEqual({ visit: '01/03/2026, 10:00:00', lines: [undefined] });
  expect(times[1]).toEqual({ visit: '10:00:01', lines: [undefined, '11/03/2026, 10:00:01', undefined] });
  expect(times[2]?.visit).toBe('10:00:02');
});

it('leaves out the day of a run of today', () => {
  expect(traceTimes([group('11T10:00:00')], 'en-GB', at('11T12:00:00'), 'UTC')[0]?.visit).toBe('10:00:00');
});
