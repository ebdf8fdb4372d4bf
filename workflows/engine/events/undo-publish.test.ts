import { describe, expect, test } from 'vitest';
import type { ControlEvent } from '../../../schemas/generated/types.ts';
import { publishTo } from '../testing/publish-to.ts';
import { Stage, type StagedFlow } from '../testing/stage.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const start: StagedFlow['nodes'][string] = ['tagged', { tag: 'new' }];
const before: StagedFlow = {
  flowId: 'f',
  kind: 'journey',
  nodes: { start, rest: ['pause', { ms: DAY }], again: ['say', { text: 'Again' }] },
  edges: ['start -> rest', 'rest -> again'],
};
const asking: StagedFlow = { ...before, nodes: { ...before.nodes, rest: ['ask', { text: 'How many?', timeoutMs: DAY }] }, edges: ['start -> rest', 'rest:answer -> again', 'rest:no_reply -> again'] };
/** Another step in the place of the one at which everybody waits. */
const replaced: StagedFlow = { ...before, nodes: { start, later: ['pause', { ms: 2 * DAY }], bye: ['say', { text: 'Bye' }] }, edges: ['start -> later', 'later -> bye'] };
const withPause = (ms: number): StagedFlow => ({ ...before, nodes: { ...before.nodes, rest: ['pause', { ms }], again: ['say', { text: 'New words' }] } });

function parked(flow: StagedFlow): Stage {
  const stage = new Stage(flow);
  stage.play(stage.tag('new'));
  return stage;
}

const undo = (stage: Stage, more: Partial<ControlEvent> = {}): ControlEvent => ({ kind: 'control', id: `undo-${stage.now}`, at: stage.now, action: 'undoPublish', runId: stage.state.runs[0]?.id ?? '', flowId: 'f', version: 2, userId: 'u1', ...more });
const last = (stage: Stage): unknown => stage.trace.findLast((entry) => entry.detail?.['undo'] !== undefined)?.detail;

describe('deadlines worked out anew', () => {
  test('a longer wait counts from when it began', () => {
    const stage = parked(before);
    stage.pass(HOUR);
    stage.play(publishTo(stage, withPause(3 * DAY), { timers: 'recompute' }));
    expect(stage.output?.wakeAt).toBe(stage.now + 3 * DAY - HOUR);
  });

  test('one that would be over ends when its turn comes, not at once', () => {
    const stage = parked(before);
    stage.pass(2 * HOUR);
    const releaseAt = stage.now + 30_000;
    stage.play(publishTo(stage, withPause(HOUR), { timers: 'recompute', releaseAt }));
    expect(stage.output?.wakeAt).toBe(releaseAt);
    expect(stage.sent).toEqual([]);
    stage.pass(30_000);
    expect(stage.sent).toEqual(['New words']);
  });

  test('a step that asks first counts from when it began to wait, and keeps its question', () => {
    const stage = parked(asking);
    stage.pass(HOUR);
    const shorter = { ...asking, nodes: { ...asking.nodes, rest: ['ask', { text: 'How many?', timeoutMs: 3 * HOUR }] } } as StagedFlow;
    stage.play(publishTo(stage, shorter, { timers: 'recompute' }));
    expect(stage.output?.wakeAt).toBe(stage.now + 2 * HOUR);
    expect(stage.sent).toEqual(['How many?']);
  });

  test('while a person has the conversation only what is left of it changes', () => {
    const stage = parked(before);
    stage.pass(HOUR);
    stage.play(stage.agent('takeover'));
    stage.pass(5 * HOUR);
    stage.play(publishTo(stage, withPause(2 * HOUR), { timers: 'recompute' }));
    expect(stage.state.runs).toMatchObject([{ wait: { remainingMs: HOUR } }]);
    stage.play(stage.agent('handback'));
    expect(stage.output?.wakeAt).toBe(stage.now + HOUR);
  });
});

describe('taking a move back', () => {
  test('the same step: version and deadline are what they were', () => {
    const stage = parked(before);
    const due = stage.output?.wakeAt;
    stage.play(publishTo(stage, withPause(3 * DAY), { timers: 'recompute' }));
    stage.play(undo(stage));
    expect(stage.state.runs).toMatchObject([{ version: 1, planHash: 'f', nodeId: 'rest' }]);
    expect(stage.output?.wakeAt).toBe(due);
    expect(last(stage)).toMatchObject({ undo: 'undone', toVersion: 2, backTo: 1, userId: 'u1' });
    stage.pass(DAY);
    expect(stage.sent).toEqual(['Again']);
  });

  test('another step: back to where it stood, with what was left of the wait', () => {
    const stage = parked(before);
    const due = stage.output?.wakeAt;
    stage.play(publishTo(stage, replaced, { mapping: { rest: 'later' } }));
    stage.pass(HOUR);
    stage.play(undo(stage));
    expect(stage.state.runs).toMatchObject([{ version: 1, nodeId: 'rest' }]);
    expect(stage.output?.wakeAt).toBe(due);
    stage.pass(DAY - HOUR);
    expect(stage.sent).toEqual(['Again']);
  });

  test('a wait that is over meanwhile ends when its turn comes', () => {
    const stage = parked(before);
    stage.play(publishTo(stage, replaced, { mapping: { rest: 'later' } }));
    stage.pass(DAY + HOUR);
    stage.play(undo(stage, { releaseAt: stage.now + 1000 }));
    expect(stage.output?.wakeAt).toBe(stage.now + 1000);
  });

  test('not when the run has gone on, has ended, or was never moved', () => {
    const gone = parked(before);
    gone.play(publishTo(gone, { ...replaced, nodes: { start, bye: ['say', { text: 'Bye' }], later: ['pause', { ms: DAY }] }, edges: ['start -> bye', 'bye -> later'] }, { mapping: { rest: 'bye' } }));
    gone.play(undo(gone));
    expect(gone.state.runs).toMatchObject([{ version: 2, nodeId: 'later' }]);
    expect(last(gone)).toMatchObject({ undo: 'refused', code: 'advanced' });

    const ended = parked(before);
    const event = undo(ended);
    ended.play(publishTo(ended, replaced, { mapping: { rest: 'exit' } }));
    ended.play(event);
    expect(last(ended)).toMatchObject({ undo: 'refused', code: 'ended' });

    const never = parked(before);
    never.play(undo(never));
    expect(last(never)).toMatchObject({ undo: 'refused', code: 'advanced' });
  });

  test('before the run has come to rest: it is not moved at all', () => {
    const stage = new Stage({ ...before, nodes: { ...before.nodes, hello: ['say', { text: 'Hello' }] }, edges: ['start -> hello', 'hello -> rest', 'rest -> again'] });
    const [command] = stage.call(stage.tag('new')).commands;
    stage.call(publishTo(stage, withPause(HOUR)));
    stage.call(undo(stage));
    stage.call(stage.done(command!));
    expect(stage.state.runs).toMatchObject([{ version: 1, nodeId: 'rest' }]);
    expect(stage.trace.find((entry) => entry.detail?.['code'] === 'undone_before')).toBeDefined();
  });

  test('a question that the new step has just asked is answered first: the run goes back when it rests', () => {
    const stage = parked(before);
    const asked: StagedFlow = { ...replaced, nodes: { start, later: ['ask', { text: 'Still there?' }], bye: ['say', { text: 'Bye' }] }, edges: ['start -> later', 'later:answer -> bye'] };
    const [command] = stage.call(publishTo(stage, asked, { mapping: { rest: 'later' } })).commands;
    stage.call(undo(stage));
    expect(stage.state.runs).toMatchObject([{ version: 2, nodeId: 'later' }]);
    stage.call(stage.done(command!));
    expect(stage.state.runs).toMatchObject([{ version: 1, nodeId: 'rest' }]);
  });

  test('across a take-over and a hand-back the timer stands still meanwhile', () => {
    const stage = parked(before);
    stage.pass(HOUR);
    stage.play(stage.agent('takeover'));
    stage.play(publishTo(stage, replaced, { mapping: { rest: 'later' } }));
    stage.pass(HOUR);
    stage.play(undo(stage));
    expect(stage.state.runs).toMatchObject([{ version: 1, nodeId: 'rest', wait: { remainingMs: DAY - HOUR } }]);
    stage.play(stage.agent('handback'));
    expect(stage.output?.wakeAt).toBe(stage.now + DAY - HOUR);
  });
});
