import { describe, expect, test } from 'vitest';
import { choicesOf } from '../play/describe-message.ts';
import { Stage, type StagedFlow } from '../testing/stage.ts';

const menu: StagedFlow = { flowId: 'menu', nodes: { start: ['word', { word: 'menu' }], hello: ['say', { text: 'Menu' }], end: ['end'] }, edges: ['start -> hello', 'hello -> end'] };
const age: StagedFlow = {
  flowId: 'age',
  nodes: { start: ['word', { word: 'age' }], ask: ['ask', { text: 'How old?', number: true }], thanks: ['say', { text: 'Thanks' }], end: ['end'] },
  edges: ['start -> ask', 'ask.answer -> thanks', 'thanks -> end'],
};
const fallback: StagedFlow = { flowId: 'fallback', settings: { priority: 90 }, nodes: { start: ['any', { fallback: true }], sorry: ['say', { text: 'Sorry?' }], end: ['end'] }, edges: ['start -> sorry', 'sorry -> end'] };
const policy: StagedFlow = { flowId: 'watch', kind: 'policy', nodes: { start: ['any'], tell: ['tell', { text: 'wrote' }], end: ['end'] }, edges: ['start -> tell', 'tell -> end'] };
const journey: StagedFlow = { flowId: 'drip', kind: 'journey', nodes: { start: ['any'], tip: ['say', { text: 'Tip 1' }], end: ['end'] }, edges: ['start -> tip', 'tip -> end'] };

describe('triggers', () => {
  test('the exact trigger answers, the fallback comes last whatever its priority', () => {
    const stage = new Stage(fallback, menu);
    stage.play(stage.say('menu'));
    expect(stage.sent).toEqual(['Menu']);
    expect(stage.decision).toMatchObject({ decision: 'trigger', candidates: [{ flowId: 'menu', result: 'started' }, { flowId: 'fallback', result: 'shadowed' }] });
    stage.play(stage.say('what?'));
    expect(stage.sent).toEqual(['Menu', 'Sorry?']);
    expect(stage.decision).toMatchObject({ decision: 'fallback' });
  });
  test('of two that fit, the higher priority answers, then the older flow', () => {
    const twin = (flowId: string, priority: number): StagedFlow => ({ ...menu, flowId, settings: { priority }, nodes: { ...menu.nodes, hello: ['say', { text: flowId }] } });
    const stage = new Stage(twin('old', 50), twin('young', 50), twin('strong', 51));
    stage.play(stage.say('menu'));
    expect(stage.sent).toEqual(['strong']);
    const equal = new Stage(twin('old', 50), twin('young', 50));
    equal.play(equal.say('menu'));
    expect(equal.sent).toEqual(['old']);
  });
  test('policies and journeys start beside the one conversation flow', () => {
    const stage = new Stage(menu, fallback, policy, journey);
    stage.play(stage.say('menu'));
    expect(stage.sent.toSorted()).toEqual(['Menu', 'Tip 1']);
    expect(stage.commands.map((command) => command.kind)).toContain('notify');
  });
  test('no trigger: inbox only, and nothing is left over', () => {
    const stage = new Stage(menu);
    const output = stage.call(stage.say('hello'));
    expect(stage.decision).toMatchObject({ decision: 'inbox', reason: 'no_trigger_fits' });
    expect(output).toMatchObject({ idle: true, wakeAt: undefined, commands: [] });
    expect(output.state.messages).toEqual({});
  });
  test('a trigger that throws is noted and harms no other', () => {
    const stage = new Stage({ flowId: 'bad', nodes: { start: ['broken'], end: ['end'] }, edges: ['start -> end'] }, menu);
    stage.play(stage.say('menu'));
    expect(stage.sent).toEqual(['Menu']);
    expect(stage.reasons('error')).toEqual(['STEP_CRASHED']);
  });
  test('a disabled trigger starts nothing', () => {
    const stage = new Stage({ ...menu, nodes: { ...menu.nodes, start: { type: 'word', params: { word: 'menu' }, disabled: true } } });
    stage.play(stage.say('menu'));
    expect(stage.sent).toEqual([]);
  });
});

describe('the slot', () => {
  test('the run that asked gets a fitting answer before any trigger', () => {
    const stage = new Stage(age, { ...fallback, settings: { priority: 90, concurrency: 'interrupt' } });
    stage.play(stage.say('age'));
    stage.play(stage.say('42'));
    expect(stage.sent).toEqual(['How old?', 'Thanks']);
    expect(stage.decision).toMatchObject({ decision: 'slot' });
  });
  test('what does not fit goes to an interrupting trigger of higher priority first', () => {
    const stage = new Stage(age, { ...menu, settings: { priority: 60 } });
    stage.play(stage.say('age'));
    stage.play(stage.say('menu'));
    expect(stage.sent).toEqual(['How old?', 'Menu']);
    expect(stage.outcomes).toEqual(['age interrupted', 'menu completed']);
    expect(stage.decision).toMatchObject({ decision: 'interrupt' });
  });
  test('at equal priority it stays with the run that asked, as a misfit', () => {
    const stage = new Stage(age, menu);
    stage.play(stage.say('age'));
    stage.play(stage.say('menu'));
    expect(stage.outcomes).toEqual([]);
    expect(stage.state.runs[0]?.local).toEqual({ tries: 1 });
    expect(stage.decision).toMatchObject({ decision: 'misfit', candidates: [{ result: 'misfit' }, { flowId: 'menu', result: 'shadowed' }] });
  });
  test('a step that takes any reply leaves keywords of other flows that may interrupt to them, and nothing else', () => {
    const loose: StagedFlow = { ...age, nodes: { ...age.nodes, ask: ['ask', { text: 'How old?', other: true }] } };
    const said = (text: string, ...others: StagedFlow[]): Stage => {
      const stage = new Stage(loose, ...others);
      stage.play(stage.say('age'));
      stage.play(stage.say(text));
      return stage;
    };
    const urgent: StagedFlow = { ...menu, settings: { concurrency: 'interrupt' } };
    expect(said('menu', urgent).outcomes).toEqual(['age interrupted', 'menu completed']);
    expect(said('menu', menu).outcomes).toEqual(['age completed']);
    expect(said('anything', urgent, { ...fallback, settings: { priority: 90, concurrency: 'interrupt' } }).outcomes).toEqual(['age completed']);
    expect(said('age', urgent).decision).toMatchObject({ decision: 'slot', reason: 'answers_question', candidates: [{ flowId: 'age', result: 'accepted' }, { flowId: 'age', result: 'shadowed' }] });
  });
  test('what the node declines goes on to triggers that run in parallel', () => {
    const stage = new Stage(age, { ...fallback, settings: { concurrency: 'parallel' } });
    stage.play(stage.say('age'));
    stage.play(stage.say('', { type: 'reaction' }));
    expect(stage.sent).toEqual(['How old?', 'Sorry?']);
    expect(stage.state.runs.map((run) => run.flowId)).toEqual(['age']);
  });
  test('skip does not start while somebody waits for a reply', () => {
    const stage = new Stage(age, { ...fallback, settings: { concurrency: 'skip' } });
    stage.play(stage.say('age'));
    stage.play(stage.say('', { type: 'reaction' }));
    expect(stage.decision).toMatchObject({ decision: 'inbox', candidates: [{ result: 'declined' }, { result: 'refused', reason: 'other_waits' }] });
  });
});

describe('tapped choices', () => {
  const two = new Stage({ ...age, flowId: 'one', settings: { priority: 10 } }, { ...age, flowId: 'two', settings: { concurrency: 'parallel' }, nodes: { ...age.nodes, start: ['word', { word: 'two' }] } });
  test('reach their own run although another one holds the slot', () => {
    two.play(two.say('age'));
    two.play(two.control('start', { flowId: 'two' }));
    const [first] = two.commands;
    const id = first?.kind === 'send' ? (choicesOf(first.message)[0]?.id ?? '') : '';
    expect(id).toMatch(/^p:[^:]+:run_[0-9a-z]{21}:ask:yes$/);
    two.play(two.say('30', { choiceId: id.replace('yes', '30'), type: 'interactive' }));
    expect(two.outcomes).toEqual(['one completed']);
    expect(two.decision).toMatchObject({ decision: 'choice' });
    two.play(two.say('Yes', { choiceId: id, type: 'interactive' }));
    expect(two.decision).toMatchObject({ candidates: [{ result: 'stale', reason: 'choice_ended' }, { flowId: 'two', result: 'misfit' }] });
  });
});

describe('messages during a send', () => {
  test('wait until the flow rests, and may then be its answer', () => {
    const stage = new Stage(age, fallback);
    const [send] = stage.call(stage.say('age')).commands;
    expect(stage.call(stage.say('42')).state.held).toHaveLength(1);
    expect(stage.decision).toMatchObject({ decision: 'held' });
    if (send === undefined) throw new Error('nothing was sent');
    stage.play(stage.done(send));
    expect(stage.sent).toEqual(['How old?', 'Thanks']);
    expect(stage.state.held).toBeUndefined();
  });
  test('keep their order, and policies see them at once', () => {
    const stage = new Stage(age, policy);
    stage.call(stage.say('age'));
    stage.call(stage.say('x'), stage.say('7'));
    expect(stage.state.held).toHaveLength(2);
    expect(stage.commands.filter((command) => command.kind === 'notify')).toHaveLength(1);
    const send = stage.commands.find((command) => command.kind === 'send');
    if (send === undefined) throw new Error('nothing was sent');
    stage.play(stage.done(send));
    expect(stage.outcomes).toContain('age completed');
    expect(stage.trace.filter((entry) => entry.kind === 'route').map((entry) => entry.detail?.['decision'])).toEqual(['trigger', 'held', 'held', 'misfit', 'slot']);
  });
});

describe('messages that concern several', () => {
  test('a message that is passed on may start another flow as well', () => {
    const waits: StagedFlow = { flowId: 'waits', nodes: { start: ['word', { word: 'go' }], wait: ['listen', { accepts: ['inbound'], slot: true, passOn: true }], end: ['end'] }, edges: ['start -> wait', 'wait -> end'] };
    const stage = new Stage(waits, menu);
    stage.play(stage.say('go'));
    stage.play(stage.say('menu'));
    expect(stage.outcomes).toEqual(['waits completed', 'menu completed']);
    expect(stage.decision).toMatchObject({ decision: 'slot' });
  });
  test('a policy that listens takes a message from nobody', () => {
    const listening: StagedFlow = { flowId: 'listening', kind: 'policy', nodes: { start: ['tagged', { tag: 'x' }], wait: ['listen', { accepts: ['inbound'] }], end: ['end'] }, edges: ['start -> wait', 'wait -> end'] };
    const stage = new Stage(listening, menu);
    stage.play(stage.tag('x'));
    stage.play(stage.say('menu'));
    expect(stage.outcomes).toEqual(['listening completed', 'menu completed']);
  });
  test('what was held goes to the person who takes over', () => {
    const stage = new Stage(age, fallback);
    stage.call(stage.say('age'));
    stage.call(stage.say('hello?'));
    stage.call(stage.agent('takeover'));
    expect(stage.state.held).toBeUndefined();
    expect(stage.reasons('ignore')).toEqual(['person_has_it']);
  });
  test('not more is held than fits', () => {
    const stage = new Stage(age);
    stage.call(stage.say('age'));
    for (let index = 0; index < 8; index++) stage.call(stage.say('hello?'));
    expect(stage.state.held).toHaveLength(5);
    expect(stage.decision).toMatchObject({ decision: 'inbox' });
  });
});

describe('order and duplicates', () => {
  test('messages of one call are answered in the order in which they were written', () => {
    const stage = new Stage(age);
    const first = stage.say('age', {}, stage.now - 2000);
    const second = stage.say('x', {}, stage.now - 1000);
    stage.play(second, first);
    expect(stage.sent).toEqual(['How old?']);
    expect(stage.state.runs[0]?.local).toEqual({ tries: 1 });
  });
  test('a message that comes twice is answered once', () => {
    const stage = new Stage(menu);
    const event = stage.say('menu');
    stage.play(event);
    stage.play(event);
    expect(stage.sent).toEqual(['Menu']);
    expect(stage.reasons('ignore')).toEqual(['duplicate']);
  });
  test('the ring of handled events stays small', () => {
    const stage = new Stage(menu);
    for (let round = 0; round < 300; round++) stage.call(stage.say('hm'));
    expect(stage.state.handled).toHaveLength(256);
    expect(JSON.stringify(stage.state).length).toBeLessThan(8 * 1024);
  });
});
