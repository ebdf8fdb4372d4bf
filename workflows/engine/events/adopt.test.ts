import { describe, expect, test } from 'vitest';
import { Stage, type StagedFlow } from '../testing/stage.ts';

const DAY = 86_400_000;
const asks: StagedFlow = {
  flowId: 'asks',
  nodes: { start: ['word', { word: 'hi' }], name: ['ask', { text: 'Your name?', timeoutMs: DAY }], hello: ['say', { text: 'Hello {{ answer }}' }], late: ['say', { text: 'Still there?' }] },
  edges: ['start -> name', 'name.answer -> hello', 'name.no_reply -> late'],
};

/** The conversation of the contact that is merged away, which waits for an answer, and the one that takes it over. */
function merged(): { from: Stage; into: Stage } {
  const from = new Stage(asks);
  from.play(from.say('hi'));
  return { from, into: new Stage(asks) };
}
const adopt = (into: Stage, from: Stage) => into.control('adopt', { state: from.state });

describe('taking over the conversation of a merged contact', () => {
  test('a question that is open is answered here', () => {
    const { from, into } = merged();
    into.play(adopt(into, from));
    expect(into.state.runs).toMatchObject([{ flowId: 'asks', nodeId: 'name', path: 'm' }]);
    into.play(into.say('Ida', { id: 'wamid-other' }));
    expect(into.sent).toEqual(['Hello Ida']);
    expect(into.outcomes).toHaveLength(1);
  });

  test('its deadline stays', () => {
    const { from, into } = merged();
    into.play(adopt(into, from));
    expect(into.output?.wakeAt).toBe(from.output?.wakeAt);
    into.pass(DAY);
    expect(into.sent).toEqual(['Still there?']);
  });

  test('the same event twice takes it over once, and another one does not double its runs', () => {
    const { from, into } = merged();
    const event = adopt(into, from);
    into.play(event, event, adopt(into, from));
    expect(into.state.runs).toHaveLength(1);
    expect(into.state.memory.entries['asks']?.count).toBe(2);
  });

  test('what a person has stays with the person, whichever of the two it was', () => {
    const { from, into } = merged();
    into.play(into.agent('takeover'));
    into.play(adopt(into, from));
    into.pass(2 * DAY);
    expect(into.sent).toEqual([]);
    into.play(into.agent('handback'));
    into.play(into.say('Ida', { id: 'wamid-other' }));
    expect(into.sent).toEqual(['Hello Ida']);

    const other = merged();
    other.from.play(other.from.agent('takeover'));
    other.into.play(adopt(other.into, other.from));
    expect(other.into.state.paused).toMatchObject({ userId: 'u1' });
    expect(other.into.state.runs[0]?.wait?.remainingMs).toBe(DAY);
  });
});
