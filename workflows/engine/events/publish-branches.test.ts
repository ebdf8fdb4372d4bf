import { describe, expect, test } from 'vitest';
import type { ControlEvent } from '../../../schemas/generated/types.ts';
import { publishTo } from '../testing/publish-to.ts';
import { Stage, type StagedFlow } from '../testing/stage.ts';

const DAY = 86_400_000;
const nodes: StagedFlow['nodes'] = {
  start: ['tagged', { tag: 'new' }],
  fork: ['fork', { branches: [{ key: 'a' }, { key: 'b' }] }],
  short: ['pause', { ms: DAY }],
  long: ['pause', { ms: 2 * DAY }],
  meet: ['meet'],
  after: ['say', { text: 'after' }],
};
const edges = ['start -> fork', 'fork.branch:a -> short', 'fork.branch:b -> long', 'short -> meet', 'long -> meet', 'meet -> after'];
const before: StagedFlow = { flowId: 'f', kind: 'journey', nodes, edges };
const newWords: StagedFlow = { ...before, nodes: { ...nodes, after: ['say', { text: 'new words' }] } };
/** The second branch has another step. */
const replaced: StagedFlow = { ...newWords, nodes: { ...newWords.nodes, long: ['listen', { accepts: ['agent'] }] } };

function parked(): Stage {
  const stage = new Stage(before);
  stage.play(stage.tag('new'));
  return stage;
}

const versions = (stage: Stage): number[] => stage.state.runs.map((run) => run.version);
const undo = (stage: Stage): ControlEvent => ({ kind: 'control', id: `undo-${stage.now}`, at: stage.now, action: 'undoPublish', runId: stage.state.runs[0]?.id ?? '', flowId: 'f', version: 2 });

describe('a new version while a run goes several ways', () => {
  test('the run and its branches go over together, with their deadlines', () => {
    const stage = parked();
    stage.play(publishTo(stage, newWords));
    expect(versions(stage)).toEqual([2, 2, 2]);
    stage.pass(2 * DAY);
    expect(stage.sent).toEqual(['new words']);
  });
  test('nobody goes while a branch stands at a step that is gone', () => {
    const stage = parked();
    stage.play(publishTo(stage, replaced));
    expect(versions(stage)).toEqual([1, 1, 1]);
    stage.pass(2 * DAY);
    expect(stage.sent).toEqual(['after']);
  });
  test('unless the mapping says where to, for each branch', () => {
    const stage = parked();
    stage.play(publishTo(stage, { ...replaced, nodes: { ...replaced.nodes, other: ['pause', { ms: DAY }] }, edges: [...edges, 'other -> meet'] }, { mapping: { long: 'other' } }));
    expect(stage.state.runs.map((run) => [run.nodeId, run.version])).toEqual([['fork', 2], ['short', 2], ['other', 2]]);
  });
  test('a branch that the mapping ends lets the others meet', () => {
    const stage = parked();
    stage.play(publishTo(stage, replaced, { mapping: { long: 'exit' } }));
    expect(stage.outcomes).toEqual(['f moved']);
    expect(stage.state.runs.map((run) => run.nodeId)).toEqual(['fork', 'short']);
  });
  test('when the node that set them out is gone, the branches end with it', () => {
    const stage = parked();
    const { fork: _gone, ...others } = newWords.nodes;
    stage.play(publishTo(stage, { ...newWords, nodes: others, edges: ['start -> short', 'short -> after', 'long -> after'] }, { mapping: { fork: 'after' } }));
    expect(stage.sent).toEqual(['new words']);
    expect(stage.state.runs).toEqual([]);
  });
  test('stop ends all of them', () => {
    const stage = parked();
    stage.play(publishTo(stage, undefined));
    expect(new Set(stage.outcomes)).toEqual(new Set(['f stopped_by_publish']));
    expect(stage.state.runs).toEqual([]);
  });
  test('a branch is not moved by itself', () => {
    const stage = parked();
    stage.play(publishTo(stage, newWords, { runId: stage.state.runs[1]?.id ?? '' }));
    expect(versions(stage)).toEqual([1, 1, 1]);
    expect(stage.trace.findLast((entry) => entry.kind === 'ignore')?.detail).toMatchObject({ code: 'branch' });
  });
});

describe('taking it back', () => {
  test('brings all of them back while none has gone on', () => {
    const stage = parked();
    stage.play(publishTo(stage, newWords));
    stage.play(undo(stage));
    expect(versions(stage)).toEqual([1, 1, 1]);
    stage.pass(2 * DAY);
    expect(stage.sent).toEqual(['after']);
  });
  test('is refused when one of them has', () => {
    const stage = parked();
    stage.play(publishTo(stage, { ...newWords, nodes: { ...newWords.nodes, more: ['pause', { ms: DAY }] }, edges: [...edges.filter((edge) => edge !== 'short -> meet'), 'short -> more', 'more -> meet'] }));
    stage.pass(DAY);
    stage.play(undo(stage));
    expect(versions(stage)).toEqual([2, 2, 2]);
    expect(stage.trace.findLast((entry) => entry.kind === 'ignore')?.detail).toMatchObject({ undo: 'refused', code: 'advanced' });
  });
});
