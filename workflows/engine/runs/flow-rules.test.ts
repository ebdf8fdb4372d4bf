import { describe, expect, test } from 'vitest';
import { durations } from '../../../schemas/limits.ts';
import type { CaseFlow, ContactView, FlowSettings } from '../../../schemas/generated/types.ts';
import { caseGraph } from '../case/case-flow.ts';
import { pretendNow } from '../play/pretend-world.ts';
import { Player } from '../player.ts';
import { installedNodes } from '../registry.ts';
import { quietUntil } from '../time/quiet-hours.ts';
import { Stage, type StagedFlow } from '../testing/stage.ts';

const { HOUR, DAY } = durations;

/** Says hello at once, waits an hour, then reminds. Started by a tag, so nothing it sends answers the customer. */
function drip(settings: FlowSettings, waitMs = HOUR): StagedFlow {
  return {
    flowId: 'drip',
    kind: 'journey',
    settings,
    nodes: { start: ['tagged', { tag: 'new' }], hello: ['say', { text: 'Hello' }], rest: ['pause', { ms: waitMs }], again: ['say', { text: 'Again' }], end: ['end', {}] },
    edges: ['start -> hello', 'hello -> rest', 'rest -> again', 'again -> end', 'again.error -> end'],
  };
}

function become(stage: Stage, contact: Partial<ContactView>): void {
  stage.input = { ...stage.input, contact: { ...stage.input.contact, ...contact } };
}

function external(stage: Stage, name: string, payload: Record<string, unknown> = {}) {
  return { kind: 'external' as const, id: `${name}-${stage.now}`, at: stage.now, name, payload };
}

describe('exit rules', () => {
  test('an event ends the run while it waits, and the tag says so', () => {
    const stage = new Stage(drip({ exitOn: [{ name: 'bought', event: 'order.paid', tag: 'customer' }] }));
    stage.play(stage.tag('new'));
    stage.play(external(stage, 'order.refused'));
    expect(stage.outcomes).toEqual([]);
    stage.play(external(stage, 'order.paid'));
    expect(stage.outcomes).toEqual(['drip exit:bought']);
    expect(stage.commands.findLast((command) => command.kind === 'contact')).toMatchObject({ patch: { addTags: ['customer'] } });
  });

  test('a condition ends it before the next message, also when the contact changed without an event', () => {
    const stage = new Stage(drip({ exitOn: [{ name: 'vip', when: { match: 'all', rows: [{ subject: 'contact.tags', operator: 'has_tag', value: 'vip' }] } }] }));
    stage.play(stage.tag('new'));
    become(stage, { tags: ['vip'] });
    stage.pass(HOUR);
    expect(stage.sent).toEqual(['Hello']);
    expect(stage.outcomes).toEqual(['drip exit:vip']);
  });

  test('with event and condition, both must hold; the data of the event can be read', () => {
    const when = { match: 'all' as const, rows: [{ subject: 'event.total', operator: 'greater' as const, value: 100 }] };
    const stage = new Stage(drip({ exitOn: [{ name: 'big', event: 'order.paid', when }] }));
    stage.play(stage.tag('new'));
    stage.play({ ...external(stage, 'order.paid', { total: 20 }), id: 'small' });
    expect(stage.outcomes).toEqual([]);
    stage.play({ ...external(stage, 'order.paid', { total: 200 }), id: 'big' });
    expect(stage.outcomes).toEqual(['drip exit:big']);
  });

  test('a condition that cannot be evaluated is an error, never false', () => {
    const when = { match: 'all' as const, rows: [{ subject: 'contact.name', operator: 'greater' as const, value: 3 }] };
    const stage = new Stage(drip({ exitOn: [{ name: 'odd', when }] }));
    stage.play(stage.tag('new'));
    expect(stage.outcomes).toEqual(['drip failed:CONDITION_INVALID']);
    expect(stage.sent).toEqual([]);
  });

  test('a blocked contact leaves', () => {
    const stage = new Stage(drip({}));
    stage.play(stage.tag('new'));
    become(stage, { blocked: true });
    stage.pass(HOUR);
    expect(stage.outcomes).toEqual(['drip exit:blocked']);
  });
});

describe('goal', () => {
  const bought: FlowSettings['goal'] = { when: { match: 'all', rows: [{ subject: 'contact.tags', operator: 'has_tag', value: 'customer' }] } };

  test('reached: counted once, and the run goes on', () => {
    const stage = new Stage(drip({ goal: bought }));
    stage.play(stage.tag('new'));
    become(stage, { tags: ['customer'] });
    stage.call(external(stage, 'anything'));
    stage.pass(HOUR);
    expect(stage.trace.filter((entry) => entry.kind === 'goal')).toHaveLength(1);
    expect(stage.outcomes).toEqual(['drip completed']);
  });

  test('may end the run; true at entry does not count; after its window neither', () => {
    const exit = new Stage(drip({ goal: { ...bought, onReach: 'exit' } }));
    exit.play(exit.tag('new'));
    become(exit, { tags: ['customer'] });
    exit.pass(HOUR);
    expect(exit.outcomes).toEqual(['drip goal']);

    const before = new Stage(drip({ goal: { ...bought, onReach: 'exit' } }));
    become(before, { tags: ['customer'] });
    before.play(before.tag('new'));
    before.pass(HOUR);
    expect(before.outcomes).toEqual(['drip completed']);

    const late = new Stage(drip({ goal: { ...bought, onReach: 'exit', windowMs: HOUR / 2 } }));
    late.play(late.tag('new'));
    become(late, { tags: ['customer'] });
    late.pass(HOUR);
    expect(late.outcomes).toEqual(['drip completed']);
  });
});

describe('quiet hours', () => {
  const night = { from: '21:00', to: '08:00' };

  test('end in the zone of the recipient, over midnight and on the days on which they begin', () => {
    const at = Date.parse('2026-01-15T22:30:00Z');
    expect(quietUntil(night, at, 'UTC')).toBe(Date.parse('2026-01-16T08:00:00Z'));
    expect(quietUntil(night, at, 'America/New_York')).toBeUndefined();
    expect(quietUntil(night, Date.parse('2026-01-16T07:59:59Z'), 'UTC')).toBe(Date.parse('2026-01-16T08:00:00Z'));
    expect(quietUntil(night, Date.parse('2026-01-16T08:00:00Z'), 'UTC')).toBeUndefined();
    // The 15th is a Thursday: the night of Wednesday does not reach into its evening.
    expect(quietUntil({ ...night, days: [3] }, at, 'UTC')).toBeUndefined();
    expect(quietUntil({ ...night, days: [4] }, Date.parse('2026-01-16T03:00:00Z'), 'UTC')).toBe(Date.parse('2026-01-16T08:00:00Z'));
    expect(quietUntil({ from: '00:00', to: '00:00' }, at, 'UTC')).toBe(Date.parse('2026-01-16T00:00:00Z'));
  });

  test('hold: the message goes out in the morning', () => {
    // 11:00 in Berlin, and the second message is due at 22:00.
    const stage = new Stage(drip({ quietHours: night }, 11 * HOUR));
    stage.play(stage.tag('new'));
    stage.pass(11 * HOUR);
    expect(stage.sent).toEqual(['Hello']);
    expect(stage.reasons('wait')).toContain('quiet_hours');
    expect(new Date(stage.output?.wakeAt ?? 0).toISOString()).toBe('2026-01-16T07:00:00.000Z');
    stage.pass(10 * HOUR);
    expect(stage.sent).toEqual(['Hello', 'Again']);
    expect(stage.outcomes).toEqual(['drip completed']);
  });

  test('skip: the message is recorded with the reason and the node leaves by its way for that', () => {
    const stage = new Stage(drip({ quietHours: { ...night, onQuiet: 'skip' } }, 11 * HOUR));
    stage.play(stage.tag('new'));
    stage.input = { ...stage.input, now: stage.now + 11 * HOUR };
    const [command] = stage.call().commands;
    expect(command).toMatchObject({ kind: 'send', notSent: { code: 'NOT_SENT', class: 'quiet_hours' } });
  });

  test('an answer goes out at any hour', () => {
    const stage = new Stage({ flowId: 'f', settings: { quietHours: { from: '00:00', to: '00:00' } }, nodes: { start: ['word', { word: 'hi' }], hello: ['say', { text: 'Hello' }] }, edges: ['start -> hello'] });
    stage.play(stage.say('hi'));
    expect(stage.sent).toEqual(['Hello']);
  });

  test('who answers at night is heard although a reminder is held back', () => {
    const flow: CaseFlow = {
      nodes: { start: ['tag-added', { tags: ['new'] }], ask: ['ask', { prompt: 'How old?', accept: 'number', saveTo: 'age', timeoutMs: 23 * HOUR, reminders: [{ afterMs: 11 * HOUR, text: 'Still there?' }] }], thanks: ['send-text', { body: 'Thanks' }] },
      edges: ['start -> ask', 'ask.answer -> thanks'],
    };
    const player = new Player({ flows: [{ flowId: 'f', name: 'f', kind: 'journey', graph: caseGraph(flow, { quietHours: night }, installedNodes) }], conversation: { windowExpiresAt: pretendNow + DAY } });
    player.addTag('new');
    player.advanceTime(12 * HOUR);
    expect(player.trace.findLast((entry) => entry.kind === 'wait')?.detail).toEqual({ reason: 'quiet_hours' });
    player.say('42');
    player.advanceTime(11 * HOUR);
    expect(player.transcript.flatMap((entry) => (entry.from === 'flow' ? [entry.text] : []))).toEqual(['How old?', 'Thanks']);
  });
});

describe('caps', () => {
  const any = (onCap: 'skip' | 'hold' | 'exit', count = 1) => ({ cap: { category: 'any' as const, limits: [{ count, periodMs: DAY }], onCap } });

  test('skip, exit and hold', () => {
    const skip = new Stage(drip(any('skip')));
    skip.play(skip.tag('new'));
    skip.input = { ...skip.input, now: skip.now + HOUR };
    expect(skip.call().commands).toMatchObject([{ notSent: { class: 'capped' } }]);

    const exit = new Stage(drip(any('exit')));
    exit.play(exit.tag('new'));
    exit.pass(HOUR);
    expect(exit.outcomes).toEqual(['drip exit:capped']);

    const hold = new Stage(drip(any('hold')));
    hold.play(hold.tag('new'));
    hold.pass(HOUR);
    expect(hold.sent).toEqual(['Hello']);
    hold.pass(23 * HOUR);
    expect(hold.sent).toEqual(['Hello', 'Again']);
  });

  test('count over all flows, use the organisation\'s rule, and forget what did not go out', () => {
    const other: StagedFlow = { flowId: 'other', kind: 'journey', nodes: { start: ['tagged', { tag: 'new' }], hello: ['say', { text: 'Other' }] }, edges: ['start -> hello'] };
    const stage = new Stage(drip({}), other);
    stage.input = { ...stage.input, organisation: { ...stage.input.organisation, messaging: any('exit') } };
    const { commands } = stage.call(stage.tag('new'));
    expect(commands).toHaveLength(1);
    expect(stage.outcomes).toEqual(['other exit:capped']);
    stage.call(stage.done(commands[0]!, 'SEND_FAILED'));
    expect(stage.state.memory.sent).toEqual([]);
  });
});

test('a contact who opted out: marketing ends the run, or is left out; service goes on', () => {
  const template = { type: 'template', template: { name: 'offer', language: { code: 'en' } } };
  const flow = (settings: FlowSettings): StagedFlow => ({ flowId: 'f', kind: 'journey', settings, nodes: { start: ['tagged', { tag: 'new' }], offer: ['give', { result: { do: 'run', command: { kind: 'send', message: template } } }] }, edges: ['start -> offer'] });
  const exit = new Stage(flow({}));
  become(exit, { optedOut: true });
  exit.play(exit.tag('new'));
  expect(exit.outcomes).toEqual(['f opted_out']);
  const goesOn = new Stage(flow({ onOptOut: 'continue' }));
  become(goesOn, { optedOut: true });
  expect(goesOn.call(goesOn.tag('new')).commands).toMatchObject([{ notSent: { class: 'opted_out' } }]);
  const service = new Stage(drip({}));
  become(service, { optedOut: true });
  service.play(service.tag('new'));
  expect(service.sent).toEqual(['Hello']);
});

test('who opts out leaves every flow but policies', () => {
  const policy: StagedFlow = { flowId: 'policy', kind: 'policy', nodes: { start: ['tagged', { tag: 'new' }], rest: ['pause', { ms: DAY }] }, edges: ['start -> rest'] };
  const stage = new Stage(drip({}), policy);
  stage.play(stage.tag('new'));
  stage.play(external(stage, 'contact.opted_out'));
  expect(stage.outcomes).toEqual(['drip opted_out']);
});

test.each(['{{ message.text }}', '=lower(message.text)'])('re-entry counts for each key by itself: %s', (reentryKey) => {
  const stage = new Stage({ ...drip({ reentryKey, reentry: { mode: 'once' } }), nodes: { start: ['any', {}], rest: ['pause', { ms: HOUR }] }, edges: ['start -> rest'] });
  stage.play(stage.say('order 1'));
  stage.play(stage.say('order 2'));
  stage.play(stage.say('order 1'));
  expect(stage.state.runs.map((run) => run.key)).toEqual(['order 1', 'order 2']);
  stage.pass(HOUR);
  stage.play(stage.say('order 2'));
  expect(stage.state.runs).toEqual([]);
});

test('queue: starts when the other flow has ended, once', () => {
  const asking: StagedFlow = { flowId: 'asking', nodes: { start: ['word', { word: 'hi' }], ask: ['ask', { text: 'How old?', timeoutMs: HOUR }] }, edges: ['start -> ask'] };
  const later: StagedFlow = { flowId: 'later', settings: { concurrency: 'queue' }, nodes: { start: ['tagged', { tag: 'new' }], say: ['say', { text: 'My turn' }] }, edges: ['start -> say'] };
  const stage = new Stage(asking, later);
  stage.play(stage.say('hi'));
  stage.play(stage.tag('new'), stage.tag('new'));
  expect(stage.sent).toEqual(['How old?']);
  expect(stage.state.queue).toHaveLength(1);
  stage.play(stage.say('42'));
  expect(stage.sent).toEqual(['How old?', 'My turn']);
  expect(stage.output?.idle).toBe(true);
});
