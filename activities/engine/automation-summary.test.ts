import { expect, it } from 'vitest';
import type { ConversationState, FlowKind, FlowPlan, FlowSettings } from '../../schemas/generated/types.ts';
import { compilePlan } from '../../workflows/engine/compile-plan.ts';
import { initialState } from '../../workflows/engine/initial-state.ts';
import { automationSummary } from './automation-summary.ts';

const run = { id: 'run_1', flowId: 'f', version: 1, planHash: 'h', nodeId: 'step', visit: 1, variables: {}, startedAt: 0 };

function effect(kind: FlowKind, settings: FlowSettings = {}, type = 'delay', taken = false) {
  const plan: FlowPlan = compilePlan('f', kind, { schemaVersion: 1, settings, notes: [], edges: [], nodes: [{ id: 'step', type, typeVersion: 1, params: {}, position: { x: 0, y: 0 } }] });
  const state = { ...initialState(), runs: [{ ...run, wait: { accepts: [], until: 1 } }], ...(taken ? { paused: { since: 0 } } : {}) } as unknown as ConversationState;
  const [summary] = automationSummary(state, new Map([['h', plan]]), new Map([['f', 'Flow']])).runs;
  return [summary?.onTakeover, summary?.paused];
}

it('says what a take-over does to a run, and whether it rests because of one', () => {
  expect(effect('conversation')).toEqual(['pause', undefined]);
  expect(effect('policy')).toEqual(['ignore', undefined]);
  expect(effect('journey', { onAgentTakeover: 'end' })).toEqual(['end', undefined]);
  expect(effect('conversation', {}, 'handoff')).toEqual(['ignore', undefined]);
  expect(effect('conversation', {}, 'delay', true)).toEqual(['pause', true]);
  expect(effect('policy', {}, 'delay', true)).toEqual(['ignore', undefined]);
});
