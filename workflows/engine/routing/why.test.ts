import { describe, expect, test } from 'vitest';
import { Stage, type StagedFlow } from '../testing/stage.ts';

const menu: StagedFlow = { flowId: 'menu', nodes: { start: ['word', { word: 'menu' }], hello: ['say', { text: 'Menu' }], end: ['end'] }, edges: ['start -> hello', 'hello -> end'] };
const everything: StagedFlow = { flowId: 'everything', settings: { concurrency: 'skip' }, nodes: { start: ['any', { fallback: true }], sorry: ['say', { text: 'Sorry?' }], end: ['end'] }, edges: ['start -> sorry', 'sorry -> end'] };
const age: StagedFlow = {
  flowId: 'age',
  settings: { priority: 90 },
  nodes: { start: ['word', { word: 'age' }], ask: ['ask', { text: 'How old?', number: true }], end: ['end'] },
  edges: ['start -> ask', 'ask.answer -> end'],
};

describe('why a message was answered as it was', () => {
  test('nothing fits', () => {
    const stage = new Stage(menu);
    stage.play(stage.say('hello'));
    expect(stage.decision).toMatchObject({ decision: 'inbox', reason: 'no_trigger_fits', candidates: [] });
  });
  test('a person has the conversation: who would have answered', () => {
    const stage = new Stage(menu, everything);
    stage.play(stage.agent('takeover'), stage.say('menu'));
    expect(stage.decision).toMatchObject({
      decision: 'inbox',
      reason: 'person_has_it',
      candidates: [{ flowId: 'menu', result: 'shadowed', reason: 'person_has_it' }, { flowId: 'everything', result: 'shadowed', reason: 'person_has_it' }],
    });
  });
  test('a word for the system took it', () => {
    const stage = new Stage(menu, everything);
    stage.play(stage.say('stop'));
    expect(stage.decision).toMatchObject({ decision: 'system', reason: 'asks_opt_out', candidates: [{ flowId: 'everything', result: 'shadowed', reason: 'system_word' }] });
  });
  test('it answers a question, and would have fitted a trigger', () => {
    const stage = new Stage(age, everything);
    stage.play(stage.say('age'));
    stage.play(stage.say('30'));
    expect(stage.decision).toMatchObject({ decision: 'slot', candidates: [{ flowId: 'age', result: 'accepted' }, { flowId: 'everything', result: 'shadowed', reason: 'other_answers' }] });
  });
  test('it does not fit the question, and the flow that it fits may not interrupt', () => {
    const stage = new Stage(age, { ...menu, settings: { priority: 10 } });
    stage.play(stage.say('age'));
    stage.play(stage.say('menu'));
    expect(stage.decision).toMatchObject({ decision: 'misfit', reason: 'does_not_fit', candidates: [{ flowId: 'age', result: 'misfit' }, { flowId: 'menu', result: 'shadowed', reason: 'other_waits' }] });
  });
});

describe('rules of the organisation', () => {
  const morning = Date.UTC(2026, 0, 16, 3, 0);
  const drip: StagedFlow = { flowId: 'drip', kind: 'journey', nodes: { start: ['tagged', { tag: 'new' }], tip: ['say', { text: 'Tip' }], end: ['end'] }, edges: ['start -> tip', 'tip -> end'] };
  const staged = (flow: StagedFlow, messaging: object): Stage => {
    const stage = new Stage(flow);
    stage.input = { ...stage.input, now: morning, organisation: { ...stage.input.organisation, messaging } };
    return stage;
  };
  test('quiet hours hold for flows that set none, and a flow may set them aside', () => {
    const messaging = { quietHours: { from: '21:00', to: '08:00' } };
    const quiet = staged(drip, messaging);
    quiet.play(quiet.tag('new'));
    expect(quiet.sent).toEqual([]);
    const loud = staged({ ...drip, settings: { quietHours: { from: '21:00', to: '08:00', onQuiet: 'send' } } }, messaging);
    loud.play(loud.tag('new'));
    expect(loud.sent).toEqual(['Tip']);
  });
  test('the guard takes the organisation’s own number', () => {
    const stage = staged(drip, { sendsPerHour: 2 });
    stage.input = { ...stage.input, state: { ...stage.state, memory: { ...stage.state.memory, sends: [morning - 1000, morning - 500] } } };
    stage.play(stage.tag('new'));
    expect(stage.outcomes).toEqual(['drip failed:SEND_GUARD']);
  });
});
