import { describe, expect, test } from 'vitest';
import { durations } from '../../../schemas/limits.ts';
import { Stage, type StagedFlow } from '../testing/stage.ts';

const desk: StagedFlow = {
  flowId: 'desk',
  nodes: { start: ['word', { word: 'person' }], desk: ['desk', { ms: durations.HOUR }], bye: ['say', { text: 'bye' }], end: ['end'] },
  edges: ['start -> desk', 'desk -> bye', 'bye -> end'],
};
const drip: StagedFlow = {
  flowId: 'drip',
  kind: 'journey',
  nodes: { start: ['tagged', { tag: 'new' }], wait: ['pause', { ms: durations.DAY }], say: ['say', { text: 'drip' }], end: ['end'] },
  edges: ['start -> wait', 'wait -> say', 'say -> end'],
};
const echo: StagedFlow = { flowId: 'echo', nodes: { start: ['any', { fallback: true }], say: ['say', { text: 'echo' }], end: ['end'] }, edges: ['start -> say', 'say -> end'] };

const handedOver = (...more: StagedFlow[]): Stage => {
  const stage = new Stage(desk, ...more);
  if (more.includes(drip)) stage.play(stage.tag('new'));
  stage.play(stage.say('person'));
  return stage;
};

describe('a node that hands the conversation to the team', () => {
  test('pauses every flow, its own deadline runs on', () => {
    const stage = handedOver(echo, drip);
    expect(stage.state.paused).toEqual({ since: stage.now });
    expect(stage.state.runs.map((run) => [run.flowId, run.wait?.remainingMs, run.wait?.until])).toEqual([
      ['drip', durations.DAY, undefined],
      ['desk', undefined, stage.now + durations.HOUR],
    ]);
    stage.play(stage.say('hello?'));
    expect(stage.decision).toMatchObject({ decision: 'inbox' });
    expect(stage.sent).toEqual([]);
  });

  test('lets everything go on when the conversation is closed', () => {
    const stage = handedOver(echo, drip);
    stage.pass(60_000);
    stage.play(stage.agent('closed'));
    expect(stage.state.paused).toBeNull();
    expect(stage.sent).toEqual(['bye']);
    expect(stage.state.runs.map((run) => run.wait?.until)).toEqual([stage.now + durations.DAY]);
    stage.play(stage.say('hi'));
    expect(stage.sent).toEqual(['bye', 'echo']);
  });

  test('and when it is handed back, once', () => {
    const stage = handedOver();
    stage.play(stage.agent('handback'));
    stage.play(stage.agent('handback'));
    expect(stage.sent).toEqual(['bye']);
    expect(stage.outcomes).toEqual(['desk completed']);
  });

  test('goes on by itself when its time is over, unless somebody took over', () => {
    const free = handedOver();
    free.pass(durations.HOUR);
    expect(free.sent).toEqual(['bye']);
    const taken = handedOver();
    taken.play(taken.agent('takeover'));
    taken.pass(durations.HOUR);
    expect(taken.sent).toEqual([]);
    expect(taken.state.runs[0]).toMatchObject({ parked: 'bye' });
    taken.play(taken.agent('handback'));
    expect(taken.sent).toEqual(['bye']);
  });

  test('closing ends a take-over too', () => {
    const stage = handedOver();
    stage.play(stage.agent('takeover'));
    stage.play(stage.agent('closed'));
    expect(stage.state.paused).toBeNull();
    expect(stage.sent).toEqual(['bye']);
  });

  test('is not ended by the rule that ends flows at a take-over', () => {
    const stage = new Stage({ ...desk, settings: { onAgentTakeover: 'end' } });
    stage.play(stage.say('person'));
    stage.play(stage.agent('takeover'));
    expect(stage.state.runs).toHaveLength(1);
  });

  test('in a flow that ignores take-overs, what comes behind it waits for nobody', () => {
    const stage = new Stage({ ...desk, settings: { onAgentTakeover: 'ignore' } });
    stage.play(stage.say('person'));
    stage.play(stage.agent('takeover'));
    stage.pass(durations.HOUR);
    expect(stage.sent).toEqual(['bye']);
    expect(stage.state.paused).not.toBeNull();
  });

  test('a person moves the run to another node: it sets out at the hand-back', () => {
    const stage = handedOver();
    stage.play(stage.control('move', { nodeId: 'bye' }));
    expect(stage.sent).toEqual([]);
    stage.play(stage.agent('handback'));
    expect(stage.sent).toEqual(['bye']);
  });
});

test('a reply of a program is an outgoing message, but no answer of a person', () => {
  const stage = new Stage(desk);
  stage.play({ ...stage.agent('reply'), program: true } as ReturnType<Stage['agent']>);
  expect(stage.state.memory.lastAgentReplyAt).toBeUndefined();
  expect(stage.state.memory.lastOutboundAt).toBe(stage.now);
  stage.play(stage.agent('reply'));
  expect(stage.state.memory.lastAgentReplyAt).toBe(stage.now);
});
