import { describe, expect, test } from 'vitest';
import type { CaseFlow, FlowSettings, MessagingRules, SendCommand } from '../../../schemas/generated/types.ts';
import { caseGraph } from '../case/case-flow.ts';
import { pretendNow, pretendOrganisation } from '../play/pretend-world.ts';
import { Player, type PlayerOptions } from '../player.ts';
import { installedNodes } from '../registry.ts';

const HOUR = 3_600_000;
const offer: CaseFlow['nodes'][string] = ['send-template', { template: { name: 'offer', language: 'en' } }];
const nodes: CaseFlow['nodes'] = { start: ['tag-added', { tags: ['x'] }], offer, done: ['end'] };
const edges = ['start -> offer', 'offer -> done'];

function play(flow: CaseFlow, settings: FlowSettings, more: Partial<PlayerOptions> = {}): Player {
  const player = new Player({ flows: [{ flowId: 'f', name: 'F', kind: 'journey', graph: caseGraph(flow, settings, installedNodes) }], ...more });
  player.addTag('x');
  return player;
}

const sendOf = (player: Player): SendCommand | undefined => player.commands.find((command) => command.kind === 'send');
const paying = (prices: MessagingRules['prices']): Partial<PlayerOptions> => ({ organisation: { ...pretendOrganisation, messaging: prices === undefined ? {} : { prices } } });

describe('what a message may cost', () => {
  const budget = { perDay: 5, total: 100 };
  const prices = { currency: 'EUR', marketing: 0.11, utility: 0.05 };
  test('is charged to its flow and the day of the organisation', () => {
    expect(sendOf(play({ nodes, edges }, { budget }, paying(prices)))?.rules?.charge).toEqual({ flowId: 'f', day: '2026-01-15', cost: 110_000, perDay: 5_000_000, total: 100_000_000 });
  });
  test('is nothing without a budget, without prices, and for a utility template while the window is open', () => {
    const utility: CaseFlow['nodes'] = { ...nodes, offer: ['send-template', { template: { name: 'offer', language: 'en' }, category: 'utility' }] };
    expect(sendOf(play({ nodes, edges }, {}, paying(prices)))?.rules?.charge).toBeUndefined();
    expect(sendOf(play({ nodes, edges }, { budget }))?.rules?.charge).toBeUndefined();
    expect(sendOf(play({ nodes: utility, edges }, { budget }, { ...paying(prices), conversation: { windowExpiresAt: pretendNow + HOUR } }))?.rules?.charge).toBeUndefined();
    expect(sendOf(play({ nodes: utility, edges }, { budget }, paying(prices)))?.rules?.charge?.cost).toBe(50_000);
  });
});

describe('caps', () => {
  const cap: NonNullable<FlowSettings['cap']> = { limits: [{ count: 1, periodMs: 24 * HOUR }], onCap: 'hold' };
  test('count what other numbers sent', () => {
    const player = play({ nodes, edges }, { cap }, { sentElsewhere: [{ id: 'm', category: 'marketing', at: pretendNow - HOUR }] });
    expect(sendOf(player)).toBeUndefined();
    expect(player.wakeAt).toBe(pretendNow + 23 * HOUR);
  });
  test('go with the message, for the moment in which it leaves', () => expect(sendOf(play({ nodes, edges }, { cap }))?.rules).toEqual({ unasked: true, cap }));
  test('what answers the customer is not counted', () => {
    const player = new Player({ flows: [{ flowId: 'f', name: 'F', kind: 'conversation', graph: caseGraph({ nodes: { ...nodes, start: ['keyword', { words: ['hi'], match: 'exact' }] }, edges }, { cap }, installedNodes) }] });
    player.say('hi');
    expect(sendOf(player)?.rules).toBeUndefined();
  });
  test('so does the guard against flows that run wild', () => {
    const sentElsewhere = Array.from({ length: 20 }, (_, index) => ({ id: `m${index}`, category: 'service', at: pretendNow - 1000 }));
    expect(play({ nodes, edges }, {}, { sentElsewhere }).trace.find(({ kind }) => kind === 'error')?.detail?.['code']).toBe('SEND_GUARD');
  });
});

describe('a goal that leads to a step', () => {
  const waiting: CaseFlow['nodes'] = { start: ['tag-added', { tags: ['x'] }], ask: ['delay', { mode: 'for', durationMs: 10 * HOUR }], thanks: ['set-field', { changes: [{ target: 'variable', name: 'thanked', value: 'yes' }] }], done: ['end'] };
  const way = ['start -> ask', 'ask -> done', 'thanks -> done'];
  const goal: NonNullable<FlowSettings['goal']> = { event: 'order.paid', onReach: 'jump', node: 'thanks' };
  const stepsOf = (player: Player): string[] => player.trace.filter(({ kind }) => kind === 'enter').map(({ nodeId = '' }) => nodeId);

  test('leaves what the contact waits for, at once and once', () => {
    const player = play({ nodes: waiting, edges: way }, { goal });
    player.externalEvent('order.paid');
    expect(stepsOf(player)).toEqual(['ask', 'thanks', 'done']);
    expect(player.state.runs).toEqual([]);
    expect(player.trace.filter(({ kind }) => kind === 'goal')).toHaveLength(1);
  });
  test('waits while a person has the conversation', () => {
    const player = play({ nodes: waiting, edges: way }, { goal });
    player.takeOver();
    player.externalEvent('order.paid');
    expect(stepsOf(player)).toEqual(['ask']);
    player.handBack();
    expect(stepsOf(player)).toEqual(['ask', 'thanks', 'done']);
  });
  test('before a message: it is not sent any more', () => {
    const when = { match: 'all' as const, rows: [{ subject: 'contact.tags', operator: 'has_tag' as const, value: 'paid' }] };
    const flow: CaseFlow = { nodes: { ...waiting, tag: ['tag', { add: ['paid'], remove: [] }], offer }, edges: ['start -> tag', 'tag -> offer', 'offer -> done', 'thanks -> done'] };
    const player = play(flow, { goal: { when, onReach: 'jump', node: 'thanks' } });
    expect(sendOf(player)).toBeUndefined();
    expect(stepsOf(player)).toEqual(['tag', 'offer', 'thanks', 'done']);
  });
  test('that is gone only counts', () => {
    const player = play({ nodes: waiting, edges: way }, { goal: { ...goal, node: 'gone' } });
    player.externalEvent('order.paid');
    expect(stepsOf(player)).toEqual(['ask']);
    expect(player.trace.some(({ kind }) => kind === 'goal')).toBe(true);
  });
});
