import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueOf } from '../../activities/engine/catalogue.ts';
import { armCounts } from '../../activities/ledger/arm-field.ts';
import { chargeBudget, refundBudget } from '../../activities/ledger/charge-budget.ts';
import { releaseSend, reserveSend } from '../../activities/ledger/contact-sends.ts';
import { countSuccess } from '../../activities/ledger/count-success.ts';
import { drawArm } from '../../activities/ledger/draw-arm.ts';
import { pauseOverBudget } from '../../activities/ledger/pause-over-budget.ts';
import { sweepLedger } from '../../activities/ledger/sweep-ledger.ts';
import { takeSlot } from '../../activities/ledger/take-slot.ts';
import { giveRoomBack, takeRoom, usedAt } from '../../activities/portfolio/portfolio-room.ts';
import { firstSpeed } from '../../activities/speed/change-number.ts';
import { connectStore, disconnectStore } from '../../activities/store/connect.ts';
import { ensureIndexes } from '../../activities/store/ensure-indexes.ts';
import { BudgetChargeModel, BudgetModel } from '../../activities/store/models/budgets.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { ExperimentModel } from '../../activities/store/models/experiments.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { GateTicketModel } from '../../activities/store/models/gates.ts';
import { NotificationModel } from '../../activities/store/models/notifications.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import { PortfolioModel } from '../../activities/store/models/portfolios.ts';
import { TemplateModel } from '../../activities/store/models/templates.ts';
import { UserModel } from '../../activities/store/models/users.ts';
import { templateId, templateOf } from '../../activities/templates/find-template.ts';
import { closeBreaker, openBreaker } from '../../activities/whatsapp/breaker.ts';
import { applyConsequences } from '../../activities/whatsapp/error-consequences.ts';
import { maySend, type SendScene } from '../../activities/whatsapp/send-checks.ts';
import type { DrawArmInput, FlowGraph, NumberRecord, SendCap } from '../../schemas/generated/types.ts';
import { metaErrorRule } from '../../schemas/meta-errors.ts';
import { speedPlans } from '../../schemas/speed-plans.ts';
import { endSession, personOfSession, startSession } from '../../server/auth/sessions.ts';
import { keepTrial } from '../../server/flows/keep-trial.ts';
import { hearFrom, leave, setSilentPeopleOffline } from '../../server/people/presence.ts';
import type { SendInput } from '../../workflows/activity-contract.ts';
import { useStack } from '../kit/use-stack.ts';

/** What conversations share, on a real store, wanted by many at the same time. */
const stack = useStack({ seed: false, processes: [] });
const orgId = 'shared';
const now = Date.parse('2026-01-15T10:00:00Z');
const draft: FlowGraph = { schemaVersion: 1, settings: {}, nodes: [], edges: [], notes: [] };

beforeAll(async () => {
  await connectStore(stack().mongoUri);
  await ensureIndexes();
  await OrganisationModel.create({ _id: orgId, name: 'Shared', timeZone: 'Europe/Berlin', locale: 'en', calendar: { timeZone: 'Europe/Berlin', weekly: {}, holidays: [] }, createdAt: new Date(now) });
  await UserModel.create({ _id: 'marketer', orgId, email: 'm@shared.example', name: 'M', role: 'marketer', passwordHash: '-', presence: 'offline', createdAt: new Date(now) });
});

afterAll(disconnectStore);

describe('a gate', () => {
  const passage = (ticket: string) => takeSlot({ orgId, gate: 'flow:gate', ticket, now, count: 60, periodMs: 3_600_000, pace: 'even' });

  test('gives every place once, one a minute, however many come at the same time', async () => {
    const places = await Promise.all(Array.from({ length: 40 }, (_, index) => passage(`t${index}`)));
    expect(places.map(({ at = 0 }) => (at - now) / 60_000).toSorted((one, other) => one - other)).toEqual(Array.from({ length: 40 }, (_, index) => index));
    expect(await passage('t7')).toEqual(places[7]);
  });

  test('gives none to those who will not wait so long', async () => {
    expect(await takeSlot({ orgId, gate: 'flow:gate', ticket: 'hasty', now, count: 60, periodMs: 3_600_000, pace: 'even', patienceMs: 60_000 })).toEqual({});
  });
});

describe('a cap', () => {
  const cap: SendCap = { category: 'marketing', limits: [{ count: 2, periodMs: 86_400_000 }] };

  test('counts over all numbers, also when they send at the same moment', async () => {
    await ContactModel.create({ _id: 'capped', orgId, tags: [], fields: {}, createdAt: new Date(now) });
    const sends = Array.from({ length: 6 }, (_, index) => reserveSend('capped', { id: `s${index}`, at: now + index, category: 'marketing', numberId: `number-${index % 3}` }, cap));
    const full = await Promise.all(sends);
    expect(full.filter((until) => until === undefined)).toHaveLength(2);
    expect(full.find((until) => until !== undefined)).toBe(now + 86_400_000);
    await releaseSend('capped', 's0');
    expect(await reserveSend('capped', { id: 's9', at: now, category: 'marketing', numberId: 'number-9' }, cap)).toBeUndefined();
    expect((await ContactModel.findById('capped').lean())?.automaticSends).toHaveLength(2);
  });
});

describe('a budget', () => {
  const charge = { flowId: 'dear', day: '2026-01-15', cost: 110_000, perDay: 500_000, total: 10_000_000 };

  test('is never exceeded, and nothing is charged twice', async () => {
    const first = await Promise.all(Array.from({ length: 10 }, (_, index) => chargeBudget(`m${index}`, orgId, charge)));
    expect(first.filter((limit) => limit === undefined)).toHaveLength(4);
    expect(first.filter((limit) => limit === 'day')).toHaveLength(6);
    const paid = `m${first.findIndex((limit) => limit === undefined)}`;
    expect(await chargeBudget(paid, orgId, charge)).toBeUndefined();
    expect(await chargeBudget('one-more', orgId, charge)).toBe('day');
    await refundBudget(paid, charge);
    await refundBudget(paid, charge);
    expect(await chargeBudget('one-more', orgId, charge)).toBeUndefined();
    expect(await chargeBudget('tomorrow', orgId, { ...charge, day: '2026-01-16' })).toBeUndefined();
  });

  test('that is used up pauses the flow, and people are told once', async () => {
    await FlowModel.create({ _id: 'dear', orgId, name: 'Dear', kind: 'journey', status: 'live', draft, revision: 1, createdAt: new Date(now), updatedAt: new Date(now) });
    await Promise.all([pauseOverBudget(orgId, 'dear', 'day', now), pauseOverBudget(orgId, 'dear', 'day', now + 1)]);
    expect((await FlowModel.findById('dear').lean())?.status).toBe('paused');
    expect(await NotificationModel.find({ orgId, userId: 'marketer' }).lean()).toHaveLength(1);
  });
});

describe('the messaging limit of a portfolio', () => {
  const [hour, portfolio] = [3_600_000, 'shared:portfolio'];
  const room = (person: string, at: number, sendId = `${person}@${at}`) => takeRoom({ portfolio, orgId, contactId: person, sendId, limit: 5 }, at);
  const used = async (at: number): Promise<number> => usedAt((await PortfolioModel.findById(portfolio).lean()) ?? { buckets: {} }, at);

  test('the first messages of a portfolio that is not known yet find room, however many come at once', async () => {
    const first = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((person) => takeRoom({ portfolio: 'shared:fresh', orgId, contactId: person, sendId: person, limit: 5 }, now)));
    expect(first.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'counted'));
  });

  test('counts each person once in 24 hours, over all numbers, and never one too many however many come at once', async () => {
    const people = Array.from({ length: 12 }, (_, index) => `p${index}`);
    await Promise.all([...people, ...people].map((person, index) => room(person, now, `${person}-${index}`)));
    expect(await used(now)).toBeLessThanOrEqual(5);
    // Two messages to one person at the same moment may take the last place from somebody for that moment.
    const counted: string[] = [];
    for (const person of people) if ((await room(person, now)).kind === 'counted') counted.push(person);
    expect([counted.length, await used(now)]).toEqual([5, 5]);
    const full = await room('somebody', now);
    expect(full).toMatchObject({ kind: 'full', used: 5 });
    expect(full.kind === 'full' ? full.waitMs : 0).toBeGreaterThan(24 * hour);
    // Those who count may be written to as often as one likes, those who do not must wait.
    for (const person of people) expect((await room(person, now + hour)).kind).toBe(counted.includes(person) ? 'counted' : 'full');
    expect(await used(now + hour)).toBe(5);
  });

  test('comes free 24 hours after the last message to somebody, not earlier', async () => {
    expect((await room('late', now + 24.9 * hour)).kind).toBe('full');
    expect((await room('late', now + 25.5 * hour)).kind).toBe('counted');
    expect(await used(now + 25.5 * hour)).toBe(1);
  });

  test('is given back for a message that did not leave, unless another one counts on it', async () => {
    const at = now + 26 * hour;
    await room('undone', at, 'first');
    await giveRoomBack(portfolio, 'undone', 'first');
    expect(await used(at)).toBe(1);
    await room('undone', at, 'second');
    await room('undone', at, 'third');
    await giveRoomBack(portfolio, 'undone', 'second');
    await giveRoomBack(portfolio, 'undone', 'second');
    expect(await used(at)).toBe(2);
  });
});

describe('trouble that WhatsApp reports', () => {
  const numberOf = (id: string, wabaId: string): NumberRecord => ({ _id: id, orgId, wabaId, displayPhoneNumber: `+1 ${id}`, verifiedName: id, status: 'CONNECTED', quality: 'GREEN', token: 'x', speed: firstSpeed({ status: 'CONNECTED', quality: 'GREEN' }, speedPlans.cloud_80, now), createdAt: new Date(now) });
  const stopped = async (): Promise<string[]> => (await NumberModel.find({ orgId, breaker: { $exists: true } }).sort({ _id: 1 }).lean()).map(({ _id }) => _id);
  const alerts = async (): Promise<string[]> => (await NotificationModel.find({ orgId, userId: 'admin' }).lean()).map(({ text }) => text);
  const report = (code: number, more: { contactId?: string; templateId?: string; at?: number } = {}) => applyConsequences({ rule: metaErrorRule(code, 400), code, number: { _id: 'n1' }, contactId: more.contactId ?? 'reported', templateId: more.templateId, now: more.at ?? now });

  beforeAll(async () => {
    await UserModel.create({ _id: 'admin', orgId, email: 'a@shared.example', name: 'A', role: 'administrator', passwordHash: '-', presence: 'offline', createdAt: new Date(now) });
    await NumberModel.create(numberOf('n1', 'one'), numberOf('n2', 'one'), numberOf('n3', 'other'));
    await ContactModel.create({ _id: 'reported', orgId, tags: [], fields: {}, createdAt: new Date(now) });
  });

  /** What the rules say of a message to the person who was reported. */
  const verdict = async (message: Partial<SendInput>, more: Partial<SendScene> = {}) => {
    const contact = (await ContactModel.findById('reported').lean()) ?? { _id: 'reported', orgId, tags: [], fields: {}, createdAt: new Date(now) };
    const input: SendInput = { key: { orgId, numberId: 'n1', contactId: 'reported' }, sendId: 's', message: { type: 'text', text: { body: 'x' } }, priority: 4, category: 'utility', source: { kind: 'flow' }, ...message };
    const conversation = { _id: 'c', orgId, numberId: 'n1', contactId: 'reported', status: 'open' as const, priority: 'normal' as const, unread: 0, lastMessageAt: new Date(now), windowExpiresAt: new Date(now + 48 * 3_600_000), automation: { state: 'idle' as const, runs: [] }, createdAt: new Date(now) };
    return maySend({ input, contact, conversation, number: numberOf('n1', 'one'), now, ...more }).kind;
  };

  test('of an account stops all its numbers and no other; administrators are told once; trying again lets all go', async () => {
    await Promise.all(Array.from({ length: 8 }, () => report(131042)));
    expect(await stopped()).toEqual(['n1', 'n2']);
    expect(await alerts()).toEqual(['All 2 numbers of the account one have stopped sending: WhatsApp cannot charge this account. Check the payment method.']);
    expect(await closeBreaker('n2')).toBe(true);
    expect(await stopped()).toEqual([]);
    expect(await closeBreaker('n2')).toBe(false);
    // It is refused again: nobody is told twice in an hour.
    await report(131042, { at: now + 60_000 });
    expect([await stopped(), (await alerts()).length]).toEqual([['n1', 'n2'], 1]);
    await closeBreaker('n1');
  });

  test('of a token stops one number; a repaired account does not start it', async () => {
    await report(190);
    await openBreaker('n2', { code: '131042', message: 'No money.', scope: 'account' }, now);
    expect(await stopped()).toEqual(['n1', 'n2']);
    await closeBreaker('n2');
    expect(await stopped()).toEqual(['n1']);
    expect((await alerts()).filter((text) => text.startsWith('+1 n1 has stopped'))).toHaveLength(1);
    await closeBreaker('n1');
  });

  test('of a number in danger drops its speed at once and not again for the same trouble', async () => {
    await Promise.all([report(131048), report(131048, { at: now + 1000 })]);
    expect((await NumberModel.findById('n1').lean())?.speed).toMatchObject({ perSecond: 5 / 60, changes: 2, change: { reason: 'risk', risk: 'spam', before: 4800 } });
  });

  test('of a person stops what nobody asked for, until they write; of marketing only that, for a day', async () => {
    await report(131026);
    const service: Partial<SendInput> = { category: 'service', source: { kind: 'agent' }, priority: 1 };
    expect([await verdict({}), await verdict({ category: 'marketing' }), await verdict(service)]).toEqual(['refuse', 'refuse', 'go']);
    await ContactModel.updateOne({ _id: 'reported' }, { $set: { lastInboundAt: new Date(now + 1) } });
    expect(await verdict({}, { now: now + 2 })).toBe('go');
    await report(131049, { at: now + 10 });
    expect([await verdict({}, { now: now + 20 }), await verdict({ category: 'marketing' }, { now: now + 20 })]).toEqual(['go', 'refuse']);
    expect(await verdict({ category: 'marketing' }, { now: now + 25 * 3_600_000 })).toBe('go');
    await report(131050, { at: now + 30 });
    expect([await verdict({ category: 'marketing' }), await verdict({}), await verdict(service)]).toEqual(['refuse', 'refuse', 'go']);
  });

  test('of a template stops what is made from it: what may wait waits, an answer does not', async () => {
    const _id = templateId('one', 'hello', 'en');
    await TemplateModel.create({ _id, orgId, wabaId: 'one', metaId: '1', name: 'hello', language: 'en', status: 'APPROVED', category: 'UTILITY', components: [], syncedAt: new Date(now) });
    const message = { type: 'template' as const, template: { name: 'hello', language: { code: 'en' } } };
    const template = async () => ({ template: await templateOf('one', message) });
    await ContactModel.updateOne({ _id: 'reported' }, { $unset: { optedOutAt: 1, unreachable: 1 } });
    expect(await verdict({ message }, await template())).toBe('go');
    await report(132015, { templateId: _id });
    expect([await verdict({ message }, await template()), await verdict({ message, priority: 2 }, await template())]).toEqual(['hold', 'refuse']);
    await TemplateModel.updateOne({ _id }, { $set: { status: 'APPROVED' } });
    await report(132016, { templateId: _id });
    expect(await verdict({ message }, await template())).toBe('refuse');
  });
});

describe('an experiment', () => {
  const input = (contactId: string): DrawArmInput => ({ orgId, flowId: 'trial', nodeId: 'node', contactId, arms: [{ key: 'a', weight: 50 }, { key: 'b', weight: 50 }], holdout: 10, decide: 'auto', minSample: 20 });

  test('counts every contact once, decides by itself, and then sends everybody new the winner’s way', async () => {
    const contacts = Array.from({ length: 120 }, (_, index) => `c${index}`);
    const arms = await Promise.all([...contacts, ...contacts].map((contactId) => drawArm(input(contactId))));
    for (const [index, { arm }] of arms.entries()) expect(arms[index % contacts.length]?.arm).toBe(arm);
    const record = async () => (await ExperimentModel.findById('trial:node').lean()) ?? { arms: {} };
    const counts = armCounts(await record());
    expect(Object.values(counts).reduce((sum, { entered }) => sum + entered, 0)).toBe(120);
    expect(Math.min(counts['a']?.entered ?? 0, counts['b']?.entered ?? 0)).toBeGreaterThan(35);
    // Everybody of b does it, twice, and nobody of a.
    const better = contacts.filter((_, index) => arms[index]?.arm === 'b');
    for (const contactId of [...better, ...better.slice(0, 5)]) await countSuccess(input(contactId));
    expect(armCounts(await record())['b']).toEqual({ entered: better.length, reached: better.length });
    expect(await record()).toMatchObject({ winner: 'b' });
    const later = await Promise.all(Array.from({ length: 40 }, (_, index) => drawArm(input(`late-${index}`))));
    expect(new Set(later.map(({ arm }) => arm))).toEqual(new Set(['b', undefined]));
    expect(await drawArm(input(contacts[0] ?? ''))).toMatchObject({ decided: true });
  });
});

test('what only kept repetitions from counting twice is forgotten after a while, what was counted is not', async () => {
  await sweepLedger(now + 3 * 86_400_000);
  expect(await GateTicketModel.countDocuments({ orgId })).toBe(0);
  expect(await BudgetChargeModel.countDocuments({ orgId })).toBeGreaterThan(0);
  await sweepLedger(now + 12 * 86_400_000);
  expect(await BudgetChargeModel.countDocuments({ orgId })).toBe(0);
  expect((await BudgetModel.findById('dear:total').lean())?.spent).toBe(550_000);
});

test('a test audience runs the draft, the newest one without errors', async () => {
  const graph: FlowGraph = { ...draft, settings: { testAudience: { tags: ['tester'] } }, nodes: [{ id: 'end', type: 'end', typeVersion: 1, params: {}, position: { x: 0, y: 0 } }] };
  const flow = await FlowModel.create({ _id: 'tried', orgId, name: 'Tried', kind: 'conversation', status: 'draft', draft: graph, revision: 1, createdAt: new Date(now), updatedAt: new Date(now) });
  const trials = async (revision: number) => (await catalogueOf(orgId, revision)).trials.map(({ flow: { flowId, version } }) => [flowId, version]);
  await keepTrial(flow.toObject(), [], now);
  expect(await trials(101)).toEqual([['tried', 0]]);
  const stored = (await FlowModel.findById('tried').lean()) ?? flow.toObject();
  await keepTrial({ ...stored, draft: { ...graph, nodes: [] } }, [{ code: 'NO_TRIGGER', severity: 'error', message: '' }], now);
  expect((await FlowModel.findById('tried').lean())?.trial).toEqual(stored.trial);
  await keepTrial({ ...stored, draft }, [], now);
  expect(await trials(102)).toEqual([]);
});

describe('who is at work', () => {
  const minutes = (count: number): number => now + count * 60_000;
  const chosen = async (userId: string, presence: 'online' | 'away' | 'offline'): Promise<string> => {
    await UserModel.create({ _id: userId, orgId, email: `${userId}@shared.example`, name: userId, role: 'agent', passwordHash: '-', presence, lastSeenAt: new Date(now), createdAt: new Date(now) });
    return userId;
  };
  const presenceOf = async (userId: string) => (await UserModel.findById(userId).lean())?.presence;

  test('silence makes people offline, and coming back gives them what they had chosen', async () => {
    const [busy, lunch, gone] = await Promise.all([chosen('busy', 'online'), chosen('lunch', 'away'), chosen('gone', 'offline')]);
    await setSilentPeopleOffline(minutes(4));
    expect([await presenceOf(busy), await presenceOf(lunch)]).toEqual(['online', 'away']);
    await Promise.all([setSilentPeopleOffline(minutes(6)), setSilentPeopleOffline(minutes(6))]);
    expect([await presenceOf(busy), await presenceOf(lunch)]).toEqual(['offline', 'offline']);
    await Promise.all([busy, lunch, gone, busy].map((userId) => hearFrom(userId, minutes(60))));
    expect([await presenceOf(busy), await presenceOf(lunch), await presenceOf(gone)]).toEqual(['online', 'away', 'offline']);
  });

  test('somebody who is heard of in the same moment is not left offline', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, (_, index) => chosen(`racing-${index}`, 'online')));
    await Promise.all([setSilentPeopleOffline(minutes(6)), ...people.map((userId) => hearFrom(userId, minutes(6)))]);
    expect(await UserModel.countDocuments({ _id: { $in: people }, presence: 'online' })).toBe(people.length);
  });

  test('a log-out counts at once, but not while another browser is logged in', async () => {
    const userId = await chosen('leaving', 'online');
    const [phone, desk] = await Promise.all([startSession({ id: userId, orgId }, 'phone', now), startSession({ id: userId, orgId }, 'desk', now)]);
    for (const [token, after] of [[phone, 'online'], [desk, 'offline']] as const) {
      await endSession((await personOfSession(token, now))?.person.sessionId ?? '');
      await leave(userId, now);
      expect(await presenceOf(userId)).toBe(after);
    }
  });
});
