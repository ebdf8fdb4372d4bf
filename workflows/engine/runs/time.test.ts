import { describe, expect, test } from 'vitest';
import { durations, limits } from '../../../schemas/limits.ts';
import { Stage, type StagedFlow } from '../testing/stage.ts';

const question: StagedFlow = {
  flowId: 'question',
  nodes: { start: ['word', { word: 'go' }], ask: ['ask', { text: '?', timeoutMs: 600_000 }], yes: ['say', { text: 'thanks' }], no: ['say', { text: 'too late' }], end: ['end'] },
  edges: ['start -> ask', 'ask.answer -> yes', 'ask.no_reply -> no', 'yes -> end', 'no -> end'],
};
const watch: StagedFlow = {
  flowId: 'watch',
  kind: 'policy',
  nodes: { start: ['unanswered', { afterMs: 600_000 }], tell: ['tell', { text: 'Answer {{ message.text }}' }], end: ['end'] },
  edges: ['start -> tell', 'tell -> end'],
};
const started = (...flows: StagedFlow[]): Stage => {
  const stage = new Stage(...flows);
  stage.play(stage.say('go'));
  return stage;
};

describe('deadlines', () => {
  test('fire when their time has come, not a millisecond before', () => {
    const stage = started(question);
    expect(stage.output?.wakeAt).toBe(stage.now + 600_000);
    stage.pass(599_999);
    expect(stage.sent).toEqual(['?']);
    stage.pass(1);
    expect(stage.sent).toEqual(['?', 'too late']);
  });
  test('a reply written before or at the deadline wins, although both are handled late', () => {
    const stage = started(question);
    const deadline = stage.now + 600_000;
    stage.input = { ...stage.input, now: deadline + 5000 };
    stage.play(stage.say('yes', {}, deadline));
    expect(stage.sent).toEqual(['?', 'thanks']);
  });
  test('a reply written after the deadline does not', () => {
    const stage = started(question, { flowId: 'other', nodes: { start: ['any'], say: ['say', { text: 'other' }] }, edges: ['start -> say'] });
    const deadline = stage.now + 600_000;
    stage.input = { ...stage.input, now: deadline + 5000 };
    stage.play(stage.say('yes', {}, deadline + 1));
    expect(stage.sent.slice(1)).toEqual(['too late', 'other']);
  });
  test('a chain of delays that became due while nothing ran goes on from now', () => {
    const stage = started({ flowId: 'f', nodes: { start: ['word', { word: 'go' }], a: ['pause', { ms: durations.DAY }], one: ['say', { text: '1' }], b: ['pause', { ms: durations.DAY }], two: ['say', { text: '2' }] }, edges: ['start -> a', 'a -> one', 'one -> b', 'b -> two'] });
    stage.pass(3 * durations.DAY);
    expect(stage.sent).toEqual(['1']);
    expect(stage.output?.wakeAt).toBe(stage.now + durations.DAY);
  });
  test('a run that is too old expires wherever it stands', () => {
    const stage = started({ ...question, nodes: { ...question.nodes, ask: ['ask', { text: '?' }] }, settings: { maxAgeMs: durations.HOUR } });
    expect(stage.output?.wakeAt).toBe(stage.now + durations.HOUR);
    stage.pass(durations.HOUR);
    expect(stage.outcomes).toEqual(['question expired']);
    expect(stage.output?.idle).toBe(true);
  });
  test('no wait is longer than the longest', () => {
    const stage = started({ flowId: 'f', nodes: { start: ['word', { word: 'go' }], a: ['pause', { ms: 9e13 }] }, edges: ['start -> a'], settings: { maxAgeMs: 34560000000 } });
    expect(stage.state.runs[0]?.wait?.until).toBe(stage.now + limits.maxWaitMs);
  });
});

describe('armed triggers', () => {
  test('start their flow at the deadline, with the message that armed them', () => {
    const stage = started(watch);
    expect(stage.output).toMatchObject({ idle: false, wakeAt: stage.now + 600_000 });
    stage.pass(300_000);
    stage.play(stage.say('hello?'));
    expect(stage.output?.wakeAt).toBe(stage.now + 300_000);
    stage.pass(300_000);
    expect(stage.commands.map((command) => command.kind)).toEqual(['notify']);
    expect(stage.outcomes).toEqual(['watch completed']);
    expect(stage.trace.filter((entry) => entry.kind === 'arm')).toHaveLength(1);
  });
  test('a reply of a person disarms them', () => {
    const stage = started(watch);
    stage.play(stage.agent('reply'));
    expect(stage.output).toMatchObject({ idle: true, wakeAt: undefined });
    stage.pass(durations.DAY);
    expect(stage.commands).toEqual([]);
    expect(stage.state.memory).toMatchObject({ lastAgentReplyAt: stage.now - durations.DAY });
  });
  test('of a flow that is no longer live start nothing', () => {
    const stage = started(watch);
    stage.input = { ...stage.input, live: [] };
    stage.pass(600_000);
    expect(stage.commands).toEqual([]);
    expect(stage.reasons('disarm')).toEqual(['trigger_not_live']);
  });
  test('refused by the entry rules they are noted', () => {
    const stage = started({ ...watch, settings: { reentry: { mode: 'once' } } });
    stage.pass(600_000);
    stage.play(stage.say('again'));
    stage.pass(600_000);
    expect(stage.commands).toHaveLength(1);
    expect(stage.reasons('ignore')).toEqual(['only_once']);
  });
});

describe('a person takes over', () => {
  test('freezes the deadline and gives back what was left of it', () => {
    const stage = started(question);
    stage.pass(200_000);
    stage.play(stage.agent('takeover'));
    expect(stage.state.runs[0]?.wait).toMatchObject({ remainingMs: 400_000 });
    expect(stage.state.runs[0]?.wait?.until).toBeUndefined();
    stage.pass(durations.DAY);
    stage.play(stage.say('is anybody there?'));
    expect(stage.decision).toMatchObject({ decision: 'inbox', reason: 'person_has_it' });
    expect(stage.sent).toEqual(['?']);
    stage.play(stage.agent('handback'));
    expect(stage.output?.wakeAt).toBe(stage.now + 400_000);
    stage.pass(400_000);
    expect(stage.sent).toEqual(['?', 'too late']);
  });
  test('with timers that run on, what became due happens at the hand-back', () => {
    const stage = started({ ...question, settings: { timersDuringPause: 'run' } });
    stage.play(stage.agent('takeover'));
    stage.pass(durations.HOUR);
    expect(stage.sent).toEqual(['?']);
    stage.play(stage.agent('handback'));
    expect(stage.sent).toEqual(['?', 'too late']);
  });
  test('ends the run when the flow says so, and lets it be when the flow ignores it', () => {
    const ended = started({ ...question, settings: { onAgentTakeover: 'end' } });
    ended.play(ended.agent('takeover'));
    expect(ended.outcomes).toEqual(['question taken_over']);
    const ignored = started({ ...question, settings: { onAgentTakeover: 'ignore' } });
    ignored.play(ignored.agent('takeover'));
    ignored.pass(600_000);
    expect(ignored.sent).toEqual(['?', 'too late']);
  });
  test('a result that comes meanwhile waits for the hand-back', () => {
    const stage = new Stage(question);
    const [send] = stage.call(stage.say('go')).commands;
    stage.call(stage.agent('takeover'));
    if (send !== undefined) stage.play(stage.done(send));
    expect(stage.state.runs[0]?.wait).toBeUndefined();
    stage.play(stage.agent('handback'));
    expect(stage.state.runs[0]?.wait).toMatchObject({ slot: true });
  });
  test('a flow that starts meanwhile sets out at the hand-back', () => {
    const stage = new Stage({ flowId: 'drip', kind: 'journey', nodes: { start: ['tagged', { tag: 'x' }], say: ['say', { text: 'tip' }] }, edges: ['start -> say'] });
    stage.play(stage.agent('takeover'));
    expect(stage.state.memory.paused).toBeDefined();
    stage.play(stage.tag('x'));
    expect(stage.sent).toEqual([]);
    stage.play(stage.agent('handback'));
    expect(stage.sent).toEqual(['tip']);
    expect(stage.state.memory.paused).toBeUndefined();
  });
  test('a policy goes on watching, a frozen watch of another flow counts from the hand-back', () => {
    const talk: StagedFlow = { ...watch, flowId: 'talk', kind: 'conversation', nodes: { ...watch.nodes, tell: ['tell', { text: 'talk' }] } };
    const stage = started(watch, talk);
    stage.play(stage.agent('takeover'));
    stage.pass(600_000);
    expect(stage.commands.map((command) => command.origin.flowId)).toEqual(['watch']);
    stage.play(stage.agent('handback'));
    stage.pass(600_000);
    expect(stage.commands.map((command) => command.origin.flowId)).toEqual(['watch', 'talk']);
  });
  test('is not forgotten when the workflow closes', () => {
    const stage = new Stage(question);
    stage.play(stage.agent('takeover'));
    expect(stage.output?.idle).toBe(true);
    expect(stage.output?.state.memory.paused).toMatchObject({ userId: 'u1' });
  });
});

describe('events that are no messages', () => {
  test('resume the waits that accept them', () => {
    const stage = started({ flowId: 'f', nodes: { start: ['word', { word: 'go' }], wait: ['listen', { accepts: ['agent'], untilMs: 1000 }], say: ['say', { text: 'seen' }] }, edges: ['start -> wait', 'wait -> say'] });
    stage.play(stage.tag('x'));
    expect(stage.sent).toEqual([]);
    stage.play(stage.agent('reply'));
    expect(stage.sent).toEqual(['seen']);
  });
  test('a delivery state reaches the run that sent the message', () => {
    const stage = started({ flowId: 'f', nodes: { start: ['word', { word: 'go' }], say: ['say', { text: 'one' }], wait: ['listen', { accepts: ['delivery'] }], more: ['say', { text: 'two' }] }, edges: ['start -> say', 'say -> wait', 'wait -> more'] });
    const sendId = stage.commands[0]?.id ?? '';
    stage.play({ kind: 'delivery', id: 'd0', at: stage.now, sendId: 'run_other:1', status: 'read' });
    expect(stage.sent).toEqual(['one']);
    stage.play({ kind: 'delivery', id: 'd1', at: stage.now, sendId, status: 'read' });
    expect(stage.sent).toEqual(['one', 'two']);
  });
});
