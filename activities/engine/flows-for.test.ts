import { expect, test } from 'vitest';
import type { LiveFlow } from '../../schemas/generated/types.ts';
import { flowsFor } from './flows-for.ts';

const flow = (flowId: string, version: number): LiveFlow => ({ flowId, name: flowId, kind: 'conversation', version, planHash: `${flowId}@${version}`, priority: 50, createdAt: 0 });
const flows = { live: [flow('a', 3), flow('b', 1)], trials: [{ flow: flow('a', 0), audience: { tags: ['tester'] } }, { flow: flow('c', 0), audience: { phones: ['+491511'] } }] };

test('a draft runs for its testers instead of the published version, and for nobody else', () => {
  expect(flowsFor(flows, { tags: [] })).toBe(flows.live);
  expect(flowsFor(flows, { tags: ['tester'] }).map(({ planHash }) => planHash)).toEqual(['b@1', 'a@0']);
  expect(flowsFor(flows, { tags: [], phone: '+491511' }).map(({ planHash }) => planHash)).toEqual(['a@3', 'b@1', 'c@0']);
});

test('the same contacts always get the same list', () => {
  expect(flowsFor(flows, { tags: ['tester', 'vip'] })).toBe(flowsFor(flows, { tags: ['tester'] }));
});
