import { expect, it } from 'vitest';
import type { TraceEntry } from '../../../../schemas/generated/types.ts';
import { trailOf } from './trail.ts';

let at = 0;
const entry = (kind: TraceEntry['kind'], nodeId: string, more: Partial<TraceEntry> = {}): TraceEntry => ({ at: at++, kind, nodeId, flowId: 'f', runId: 'r', ...more });
const stuck = [entry('start', 'a'), entry('leave', 'a', { handle: 'next' }), entry('enter', 'b'), entry('error', 'b'), entry('pause', 'b', { detail: { reason: 'stuck' } })];
const lights = (entries: TraceEntry[], here: string[]) => trailOf(entries, 'f', new Set(here)).nodes;

it('a step at which a run is stuck, or has failed, does not look as if all were well', () => {
  expect(lights(stuck, ['b'])).toEqual({ a: 'passed', b: 'stuck' });
  expect(lights([...stuck.slice(0, 4), entry('end', 'b', { outcome: 'failed:SEND_FAILED' })], [])).toEqual({ a: 'passed', b: 'failed' });
});

it('what was put right, or dealt with, is told from that', () => {
  const skipped = [...stuck, entry('leave', 'b', { handle: 'next' }), entry('enter', 'c')];
  expect(lights(skipped, ['c'])).toEqual({ a: 'passed', b: 'problem', c: 'here' });
  expect(lights([...stuck, entry('enter', 'b')], ['b'])).toEqual({ a: 'passed', b: 'here' });
  expect(lights([entry('enter', 'b'), entry('pause', 'b', { detail: { reason: 'person_has_it' } })], ['b'])).toEqual({ b: 'here' });
});
