import { describe, expect, test } from 'vitest';
import { publishTo } from '../testing/publish-to.ts';
import { Stage, type StagedFlow } from '../testing/stage.ts';

const DAY = 86_400_000;
const before: StagedFlow = {
  flowId: 'f',
  kind: 'journey',
  nodes: { start: ['tagged', { tag: 'new' }], hello: ['say', { text: 'Hello' }], rest: ['pause', { ms: DAY }], again: ['say', { text: 'Again' }] },
  edges: ['start -> hello', 'hello -> rest', 'rest -> again'],
};
const same = { ...before, nodes: { ...before.nodes, again: ['say', { text: 'New words' }] } } as StagedFlow;
const gone: StagedFlow = { ...before, nodes: { start: ['tagged', { tag: 'new' }], bye: ['say', { text: 'Bye' }] }, edges: ['start -> bye'] };

describe('publishing while a run waits', () => {
  function parked(): Stage {
    const stage = new Stage(before);
    stage.play(stage.tag('new'));
    return stage;
  }

  test('move: the same node keeps its place and its deadline', () => {
    const stage = parked();
    const due = stage.output?.wakeAt;
    stage.play(publishTo(stage, same));
    expect(stage.output?.wakeAt).toBe(due);
    expect(stage.state.runs).toMatchObject([{ version: 2, planHash: 'v2', nodeId: 'rest' }]);
    stage.pass(DAY);
    expect(stage.sent).toEqual(['Hello', 'New words']);
  });

  test('a removed node: to the node named, to the exit, or not at all', () => {
    const mapped = parked();
    mapped.play(publishTo(mapped, gone, { mapping: { rest: 'bye' } }));
    expect(mapped.sent).toEqual(['Hello', 'Bye']);
    expect(mapped.trace.find((entry) => entry.kind === 'move')).toMatchObject({ version: 2, detail: { fromVersion: 1, fromNode: 'rest', toNode: 'bye' } });

    const exit = parked();
    exit.play(publishTo(exit, gone, { mapping: { rest: 'exit' } }));
    expect(exit.outcomes).toEqual(['f moved']);

    const stays = parked();
    stays.play(publishTo(stays, gone));
    expect(stays.state.runs).toMatchObject([{ version: 1, nodeId: 'rest' }]);
    stays.pass(DAY);
    expect(stays.sent).toEqual(['Hello', 'Again']);
  });

  test('a run that is in a newer version already stays there', () => {
    const stage = parked();
    stage.play(publishTo(stage, same));
    stage.play({ ...publishTo(stage, undefined), id: 'late', version: 1 });
    expect(stage.state.runs).toMatchObject([{ version: 2 }]);
    expect(stage.trace.at(-1)).toMatchObject({ kind: 'ignore', detail: { result: 'skipped', code: 'newer_version' } });
  });

  test('stop, and the same event twice', () => {
    const stage = parked();
    const event = publishTo(stage, undefined);
    stage.play(event);
    stage.play(event);
    expect(stage.outcomes).toEqual(['f stopped_by_publish']);
  });

  test('a node under the same id with another type is a removed one', () => {
    const stage = parked();
    stage.play(publishTo(stage, { ...before, nodes: { ...before.nodes, rest: ['say', { text: 'Other' }] } }));
    expect(stage.state.runs).toMatchObject([{ version: 1 }]);
  });
});

test('a run in the middle of sending moves when it rests, and nothing is sent twice', () => {
  const stage = new Stage(before);
  const [command] = stage.call(stage.tag('new')).commands;
  stage.call(publishTo(stage, same));
  expect(stage.state.runs).toMatchObject([{ version: 1, nodeId: 'hello' }]);
  stage.call(stage.done(command!));
  expect(stage.state.runs).toMatchObject([{ version: 2, nodeId: 'rest' }]);
  expect(stage.sent).toEqual(['Hello']);
});

test('a run that a take-over froze moves too and waits on for the hand-back', () => {
  const stage = new Stage(before);
  stage.play(stage.tag('new'));
  stage.play(stage.agent('takeover'));
  stage.play(publishTo(stage, gone, { mapping: { rest: 'bye' } }));
  expect(stage.sent).toEqual(['Hello']);
  stage.play(stage.agent('handback'));
  expect(stage.sent).toEqual(['Hello', 'Bye']);
});
