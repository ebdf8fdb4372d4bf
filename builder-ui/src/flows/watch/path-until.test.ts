import { expect, it } from 'vitest';
import type { TraceEntry } from '../../../../schemas/generated/types.ts';
import { pathUntil, valuesOf, visitsOf } from './path-until.ts';

const entry = (kind: TraceEntry['kind'], nodeId: string, detail?: TraceEntry['detail']): TraceEntry => ({ at: 0, kind, flowId: 'f', runId: 'r', nodeId, ...(detail === undefined ? {} : { detail }) });

it('stops a path at each visit, with what was known by then', () => {
  const entries = [entry('start', 'begin'), entry('set', 'begin', { values: { word: 'tent' } }), entry('leave', 'begin'), entry('enter', 'ask'), entry('set', 'ask', { values: { people: 4 } }), entry('enter', 'thanks')];
  const visits = visitsOf(entries, 'f');
  expect(visits.map(({ nodeId }) => nodeId)).toEqual(['begin', 'ask', 'thanks']);
  expect(valuesOf(pathUntil(entries, visits, 0))).toEqual({ word: 'tent' });
  expect(valuesOf(pathUntil(entries, visits, 1))).toEqual({ word: 'tent', people: 4 });
  expect(pathUntil(entries, visits, 2)).toBe(entries);
});
