import { describe, expect, test } from 'vitest';
import type { EngineEvent, MessagingRules } from '../../../schemas/generated/types.ts';
import { defaultSystemWords } from './default-system-words.ts';
import { systemWord } from './system-words.ts';
import { Stage, type StagedFlow } from '../testing/stage.ts';

const age: StagedFlow = { flowId: 'age', nodes: { start: ['word', { word: 'age' }], ask: ['ask', { text: 'How old?' }], thanks: ['say', { text: 'Thanks' }] }, edges: ['start -> ask', 'ask.answer -> thanks'] };
const stopFlow: StagedFlow = { flowId: 'stop', nodes: { start: ['word', { word: 'stop' }], hello: ['say', { text: 'Parcel stopped' }] }, edges: ['start -> hello'] };
const watching: StagedFlow = { flowId: 'watch', kind: 'policy', nodes: { start: ['any'], rest: ['pause', { ms: 3_600_000 }] }, edges: ['start -> rest'] };

function stageWith(messaging: MessagingRules, ...flows: StagedFlow[]): Stage {
  const stage = new Stage(...flows);
  stage.input = { ...stage.input, organisation: { ...stage.input.organisation, messaging } };
  return stage;
}

/** Carries contact commands out, as the shell does. */
function keepConsent(stage: Stage): void {
  const changed = stage.commands.findLast((command) => command.kind === 'contact');
  if (changed?.kind === 'contact') stage.input = { ...stage.input, contact: { ...stage.input.contact, optedOut: changed.patch.optedOut === true } };
}

describe('opt-out', () => {
  test.each(['stop', 'STOP!', ' Stopp ', 'Désabonner', 'стоп.', 'إلغاء الاشتراك'])('%s comes before every flow and ends those under way', (word) => {
    const stage = new Stage(age, stopFlow, watching);
    stage.play(stage.say('age'));
    stage.play(stage.say(word));
    expect(stage.commands.filter((command) => command.kind === 'contact')).toMatchObject([{ patch: { optedOut: true }, awaited: false, origin: { flowId: '' } }]);
    expect(stage.outcomes).toEqual(['age opted_out']);
    expect(stage.sent).toEqual(['How old?', defaultSystemWords.optOut.find(({ words }) => words.some((known) => systemWord(known) === systemWord(word)))?.reply]);
    expect(stage.decision).toMatchObject({ decision: 'system', reason: 'asks_opt_out' });
  });

  test('each default reply names a word of its language that undoes it', () => {
    const { optOut, optIn } = defaultSystemWords;
    const undone = (from: typeof optOut, by: typeof optOut): unknown[] => from.map(({ language, reply }) => by.find((list) => list.language === language)?.words.includes(/\*(.+?)\*/.exec(reply ?? '')?.[1] ?? ''));
    expect([...undone(optOut, optIn), ...undone(optIn, optOut)].every((named) => named === true)).toBe(true);
  });

  test('a sentence with the word in it is an ordinary message', () => {
    const stage = new Stage(age);
    stage.play(stage.say('age'));
    stage.play(stage.say('do not stop now'));
    expect(stage.sent).toEqual(['How old?', 'Thanks']);
  });

  test('is confirmed in the language of the word, and counts while a person has the conversation', () => {
    const stage = stageWith({ optOut: [{ language: 'en', words: ['stop'], reply: 'Done.' }, { language: 'de', words: ['stopp'], reply: 'Erledigt.' }] }, age);
    stage.play(stage.agent('takeover'));
    stage.play(stage.say('Stopp'));
    expect(stage.sent).toEqual(['Erledigt.']);
    expect(stage.decision).toMatchObject({ decision: 'system' });
    stage.play(stage.say('abmelden'));
    expect(stage.decision).toMatchObject({ decision: 'inbox' });
  });

  test('the same message a second time changes nothing', () => {
    const stage = stageWith({ optOut: [{ language: 'en', words: ['stop'], reply: 'Done.' }] });
    const message = stage.say('stop');
    stage.play(message);
    stage.play(message);
    expect(stage.sent).toEqual(['Done.']);
  });
});

test('opt-in words mean something only to those who opted out', () => {
  const starting: StagedFlow = { ...stopFlow, flowId: 'start', nodes: { start: ['word', { word: 'start' }], hello: ['say', { text: 'Welcome' }] } };
  const stage = new Stage(starting);
  stage.play(stage.say('start'));
  expect(stage.sent).toEqual(['Welcome']);
  stage.play(stage.say('stop'));
  keepConsent(stage);
  stage.play(stage.say('Start'));
  expect(stage.sent).toEqual(['Welcome', defaultSystemWords.optOut[0]?.reply, defaultSystemWords.optIn[0]?.reply]);
  expect(stage.commands.findLast(({ kind }) => kind === 'contact')).toMatchObject({ patch: { optedOut: false } });
});

test('who asks for a person gets one: automation pauses, the conversation is assigned', () => {
  const stage = stageWith({ agent: [{ language: 'en', words: ['agent'], reply: 'One moment.' }], handover: { kind: 'role', role: 'lead' } }, age);
  stage.play(stage.say('age'));
  stage.play(stage.say('Agent'));
  expect(stage.commands).toContainEqual(expect.objectContaining({ kind: 'assign', to: { kind: 'role', role: 'lead' } }));
  expect(stage.sent).toEqual(['How old?', 'One moment.']);
  expect(stage.state.paused).not.toBeNull();
  stage.play(stage.say('Agent'));
  expect(stage.commands.filter((command) => command.kind === 'assign')).toHaveLength(1);
});

describe('a choice of a run that has ended', () => {
  function tapAfterEnd(staleButton: 'restart' | 'fallback' | 'ignore' | undefined): Stage {
    const stage = new Stage({ ...age, settings: staleButton === undefined ? {} : { staleButton } }, { ...stopFlow, flowId: 'yes', nodes: { start: ['word', { word: 'yes' }], hello: ['say', { text: 'Yes what?' }] } });
    stage.play(stage.say('age'));
    const ask = stage.commands.find((command) => command.kind === 'send');
    const button = ask?.kind === 'send' && ask.message.type === 'interactive' && ask.message.interactive.type === 'button' ? ask.message.interactive.action.buttons?.[0] : undefined;
    stage.play(stage.say('42'));
    const tap: EngineEvent = stage.say('Yes', { type: 'interactive', choiceId: button?.reply.id ?? '' });
    stage.play(tap);
    return stage;
  }

  test('by default its words are treated like a typed message', () => {
    const stage = tapAfterEnd(undefined);
    expect(stage.sent.at(-1)).toBe('Yes what?');
    expect(stage.decision).toMatchObject({ decision: 'trigger', candidates: [{ result: 'stale' }, { flowId: 'yes', result: 'started' }] });
  });
  test('restart: the flow begins again', () => {
    const stage = tapAfterEnd('restart');
    expect(stage.sent.at(-1)).toBe('How old?');
    expect(stage.decision).toMatchObject({ decision: 'stale', candidates: [{ result: 'stale' }] });
  });
  test('ignore: only people see it', () => {
    const stage = tapAfterEnd('ignore');
    expect(stage.sent.at(-1)).toBe('Thanks');
    expect(stage.decision).toMatchObject({ decision: 'stale' });
  });
});
