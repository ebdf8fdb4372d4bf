import { describe, expect, test } from 'vitest';
import { durations, limits } from '../../../schemas/limits.ts';
import type { FlowKind, FlowSettings } from '../../../schemas/generated/types.ts';
import { runRules } from '../run-rules.ts';
import { Stage, type StagedFlow } from '../testing/stage.ts';

const hello = (settings: FlowSettings, kind: FlowKind = 'conversation', flowId = 'hello'): StagedFlow => ({ flowId, kind, settings, nodes: { start: ['word', { word: 'hi' }], say: ['say', { text: 'hello' }], end: ['end'] }, edges: ['start -> say', 'say -> end'] });
const waiting = (settings: FlowSettings, flowId = 'waiting'): StagedFlow => ({ flowId, settings, nodes: { start: ['tagged', { tag: flowId }], ask: ['ask', { text: flowId }], end: ['end'] }, edges: ['start -> ask', 'ask.answer -> end'] });

function sentAfter(stage: Stage, ...gaps: number[]): number {
  stage.play(stage.say('hi'));
  for (const gap of gaps) {
    stage.pass(gap);
    stage.play(stage.say('hi'));
  }
  return stage.sent.length;
}

describe('re-entry', () => {
  test('after the end is the default of conversations, once that of journeys', () => {
    expect(sentAfter(new Stage(hello({})), 0, 0)).toBe(3);
    expect(sentAfter(new Stage(hello({}, 'journey')), durations.DAY, durations.DAY)).toBe(1);
  });
  test('after some time', () => expect(sentAfter(new Stage(hello({ reentry: { mode: 'after', afterMs: durations.HOUR } })), durations.HOUR - 1, 1, 1)).toBe(2));
  test('not while the contact is inside, unless always: then it starts over', () => {
    const stage = new Stage(waiting({}));
    stage.play(stage.tag('waiting'));
    stage.play(stage.tag('waiting'));
    expect(stage.state.runs).toHaveLength(1);
    expect(stage.reasons('ignore')).toEqual(['already_inside']);
    const again = new Stage(waiting({ reentry: { mode: 'always' } }));
    again.play(again.tag('waiting'));
    again.play(again.tag('waiting'));
    expect(again.outcomes).toEqual(['waiting interrupted']);
    expect(again.state.runs).toHaveLength(1);
  });
  test('a person may start it again by hand, but not twice at the same time', () => {
    const stage = new Stage(hello({}, 'journey'));
    stage.play(stage.control('start', { flowId: 'hello', variables: { a: 1 } }));
    stage.play(stage.control('start', { flowId: 'hello' }));
    expect(stage.sent).toHaveLength(2);
  });
  test('what is remembered of entries stays small, flows that are gone go first', () => {
    const stage = new Stage(hello({}, 'journey'));
    for (let index = 0; index < limits.maxRememberedEntries; index++) stage.input.state.memory.entries[`gone-${index}`] = { count: 1, enteredAt: 1e15 };
    stage.play(stage.say('hi'));
    const { entries } = stage.state.memory;
    expect(Object.keys(entries)).toHaveLength(limits.maxRememberedEntries);
    expect(entries['hello']).toMatchObject({ count: 1 });
  });
});

describe('concurrency', () => {
  const both = (settings: FlowSettings): Stage => {
    const stage = new Stage(waiting({ priority: 50 }, 'first'), waiting(settings, 'second'));
    stage.play(stage.tag('first'));
    stage.play(stage.tag('second'));
    return stage;
  };
  const inside = (stage: Stage): string[] => stage.state.runs.map((run) => run.flowId);
  test('a lower or equal one is interrupted only by a higher priority', () => {
    expect(inside(both({ priority: 50 }))).toEqual(['first']);
    expect(inside(both({ priority: 51 }))).toEqual(['second']);
  });
  test('interrupt, skip, parallel', () => {
    expect(inside(both({ priority: 1, concurrency: 'interrupt' }))).toEqual(['second']);
    expect(inside(both({ priority: 99, concurrency: 'skip' }))).toEqual(['first']);
    expect(inside(both({ priority: 1, concurrency: 'parallel' }))).toEqual(['first', 'second']);
  });
  test('in parallel the higher priority is asked first, then the newer question', () => {
    const stage = both({ priority: 60, concurrency: 'parallel' });
    stage.play(stage.say('x'));
    expect(stage.outcomes).toEqual(['second completed']);
  });
});

describe('guards', () => {
  test('not more runs than a conversation may have', () => {
    const stage = new Stage(waiting({ reentry: { mode: 'always' }, concurrency: 'parallel' }));
    for (let index = 0; index <= limits.maxRunsPerConversation; index++) {
      stage.input.state.memory.sends = [];
      stage.input.state.memory.eventStarts = [];
      stage.play(stage.tag('waiting'));
    }
    expect(stage.state.runs).toHaveLength(limits.maxRunsPerConversation);
  });
  test('flows that start each other for ever are stopped', () => {
    const stage = new Stage({ flowId: 'f', nodes: { start: ['tagged', { tag: 'x' }], end: ['end'] }, edges: ['start -> end'] });
    for (let index = 0; index < limits.maxEventStartsPerMinute + 5; index++) stage.play(stage.tag('x'));
    expect(stage.outcomes).toHaveLength(limits.maxEventStartsPerMinute);
    stage.pass(durations.MINUTE);
    stage.play(stage.tag('x'));
    expect(stage.outcomes).toHaveLength(limits.maxEventStartsPerMinute + 1);
  });
});

test('the same event gives the same run, another conversation another one', () => {
  const ids = ['contact-1', 'contact-1', 'contact-2'].map((contactId) => {
    const stage = new Stage(waiting({}));
    stage.input = { ...stage.input, key: { ...stage.input.key, contactId } };
    stage.play(stage.tag('waiting'));
    return stage.state.runs[0]?.id;
  });
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
});

test('rules that a flow leaves out come from its kind', () => {
  expect(runRules('policy', {})).toMatchObject({ onAgentTakeover: 'ignore', concurrency: 'parallel', priority: 50 });
  expect(runRules('conversation', { priority: 7 })).toMatchObject({ onAgentTakeover: 'pause', timersDuringPause: 'freeze', concurrency: 'interrupt_lower', priority: 7 });
});
