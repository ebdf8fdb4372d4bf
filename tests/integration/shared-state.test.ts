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
import { connectStore, disconnectStore } from '../../activities/store/connect.ts';
import { ensureIndexes } from '../../activities/store/ensure-indexes.ts';
import { BudgetChargeModel, BudgetModel } from '../../activities/store/models/budgets.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { ExperimentModel } from '../../activities/store/models/experiments.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { GateTicketModel } from '../../activities/store/models/gates.ts';
import { NotificationModel } from '../../activities/store/models/notifications.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import { UserModel } from '../../activities/store/models/users.ts';
import type { DrawArmInput, FlowGraph, SendCap } from '../../schemas/generated/types.ts';
import { keepTrial } from '../../server/flows/keep-trial.ts';
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
