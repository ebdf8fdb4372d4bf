import { describe, expect, it } from 'vitest';
import type { FlowPlan, RunJobRecord, RunProblemRecord } from '../../schemas/generated/types.ts';
import { jobStep } from './job-event.ts';

const at = new Date(1000);
const plan: FlowPlan = { schemaVersion: 1, flowId: 'f', kind: 'conversation', settings: {}, triggers: [], nodes: { call: { type: 'x', typeVersion: 1, params: {}, next: {} }, tell: { type: 'x', typeVersion: 1, params: {}, next: {} } } };
const job = (action: RunJobRecord['action'], nodeId?: string): RunJobRecord => ({ _id: 'job', orgId: 'o', action, state: 'running', createdAt: at, by: 'mara', ...(nodeId === undefined ? {} : { nodeId }) });
const problem = (kind: RunProblemRecord['kind']): RunProblemRecord => ({
  _id: 'run', orgId: 'o', flowId: 'f', version: 1, planHash: 'p', conversationId: 'n:c', contactId: 'c', numberId: 'n', nodeId: 'call', kind, error: { code: 'REQUEST_FAILED', message: 'no' }, variables: { order: '7' }, startedAt: at, at,
});
const now = { live: true, plan };

describe('a run that is stuck', () => {
  it('is told, by an event that counts once', () => {
    expect(jobStep(job('retry'), problem('stuck'), now)).toEqual({ do: 'tell', event: { kind: 'control', id: 'job:run', at: 1000, flowId: 'f', userId: 'mara', action: 'retry', runId: 'run' } });
    expect(jobStep(job('move', 'tell'), problem('stuck'), now)).toMatchObject({ do: 'tell', event: { action: 'move', nodeId: 'tell' } });
    expect(jobStep(job('stop'), problem('stuck'), { live: false, plan: undefined })).toMatchObject({ do: 'tell', event: { action: 'stop' } });
  });
  it('does not go where its version has no step', () => {
    expect(jobStep(job('move', 'gone'), problem('stuck'), now)).toEqual({ do: 'refuse', reason: 'NODE_MISSING' });
    expect(jobStep(job('move', 'constructor'), problem('stuck'), now)).toEqual({ do: 'refuse', reason: 'NODE_MISSING' });
  });
});

describe('a run that has ended', () => {
  it('starts anew at its step or another, with what it knew', () => {
    expect(jobStep(job('retry'), problem('failed'), now)).toMatchObject({ do: 'tell', event: { action: 'start', nodeId: 'call', variables: { order: '7' } } });
    expect(jobStep(job('move', 'tell'), problem('failed'), now)).toMatchObject({ do: 'tell', event: { action: 'start', nodeId: 'tell' } });
  });
  it('is taken off the list, and cannot be skipped', () => {
    expect(jobStep(job('stop'), problem('failed'), now)).toEqual({ do: 'remove' });
    expect(jobStep(job('skip'), problem('failed'), now)).toEqual({ do: 'refuse', reason: 'RUN_ENDED' });
  });
  it('needs a live flow that still has the step', () => {
    expect(jobStep(job('retry'), problem('failed'), { live: false, plan })).toEqual({ do: 'refuse', reason: 'FLOW_NOT_LIVE' });
    expect(jobStep(job('retry'), problem('failed'), { live: true, plan: { ...plan, nodes: {} } })).toEqual({ do: 'refuse', reason: 'NODE_MISSING' });
  });
});
