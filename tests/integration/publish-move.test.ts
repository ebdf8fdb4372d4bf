import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { AuditModel } from '../../activities/store/models/audit-log.ts';
import { FlowMoveModel } from '../../activities/store/models/flow-moves.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { MessageModel } from '../../activities/store/models/messages.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import type { AuditAction, FlowDiff, FlowMove, PublishPreview, WhyBody } from '../../schemas/generated/types.ts';
import { found } from '../../server/http/found.ts';
import { Parking } from '../kit/parking.ts';
import { useProduct } from '../kit/use-product.ts';
import { useStack } from '../kit/use-stack.ts';

// @begins-first: it waits for deadlines that are released one after the other.

/** `PARLEY_PARKED=1000` for the full size. */
const PARKED = Number(process.env['PARLEY_PARKED'] ?? 80);
const FEW = 30;
const TEN_DAYS = 864_000_000;
const moved = 'We have moved.';

const stack = useStack();
const product = useProduct(stack);

/** As if the server had died after it stored what is to happen, and before it told Temporal. */
let forgotten: Parking;

const audited = (flowId: string, action: AuditAction): Promise<number> => AuditModel.countDocuments({ action, 'details.flowId': flowId });

it(`${PARKED} parked contacts: kept where they are, then moved with a mapping although server and worker die; none lost, none written to twice, each in the audit log`, { timeout: 300_000 }, async () => {
  forgotten = await Parking.open(product.api, 'forgotten', [{ id: 'rest', waitMs: TEN_DAYS }]);
  await forgotten.fill(product.sender, 3, '49172');
  const { version } = await forgotten.publish([{ id: 'later', waitMs: TEN_DAYS }]);
  const { orgId } = found(await FlowModel.findById(forgotten.flowId).lean());
  await FlowMoveModel.create({ _id: `${forgotten.flowId}:2`, orgId, flowId: forgotten.flowId, version: 2, running: 'move', timers: 'keep', releasePerMinute: 600, mapping: { rest: 'later' }, planHash: version.planHash, total: 3, startedAt: new Date(Date.now() - 60_000) });

  const parking = await Parking.open(product.api, 'park', [{ id: 'rest', waitMs: TEN_DAYS }]);
  await parking.fill(product.sender, PARKED, '49173');

  const inbound = await MessageModel.findOne({ direction: 'in', text: 'park' }).lean();
  const why = await product.api.call<WhyBody>('GET', `/conversations/${inbound?.conversationId}/messages/${encodeURIComponent(inbound?._id ?? '')}/why`);
  expect(why.decisions).toMatchObject([{ decision: 'trigger', flow: { id: parking.flowId, name: 'Parking park' } }]);

  await parking.publish([{ id: 'later', waitMs: TEN_DAYS }]);
  expect(await parking.count({ status: 'waiting', version: 1, nodeId: 'rest' })).toBe(PARKED);

  // They are written to after the crash: what a worker was just sending when it died may stay unknown for minutes.
  const next = [{ id: 'breath', waitMs: 30_000 }, { id: 'note', says: moved }, { id: 'later', waitMs: TEN_DAYS }];
  await parking.draw(next);
  const preview = await product.api.call<PublishPreview>('GET', `/flows/${parking.flowId}/publish-preview`);
  expect(preview).toMatchObject({ running: PARKED, nodes: [{ nodeId: 'rest', type: 'delay', count: PARKED, removed: true, versions: [{ version: 1, count: PARKED }] }] });
  await expect(parking.publish(next, { running: 'move', mapping: { rest: 'nowhere' } })).rejects.toThrow('422');

  const { move } = await parking.publish(next, { running: 'move', mapping: { rest: 'breath' }, message: 'A word first' });
  expect(move).toMatchObject({ version: 3, state: 'running', total: PARKED });
  await expect.poll(() => parking.count({ version: 3 }), { timeout: 60_000, interval: 100 }).toBeGreaterThan(PARKED / 5);
  await Promise.all([stack().kill('worker'), stack().kill('server')]);
  expect(await parking.count({ version: 3 })).toBeLessThan(PARKED);
  await Promise.all([stack().restart('worker'), stack().restart('server')]);

  const done = await parking.reached(3, 'done');
  expect(done.counts).toEqual({ open: 0, moved: PARKED, exited: 0, kept: 0, stopped: 0, skipped: 0, failed: 0, undone: 0 });
  await parking.settled(PARKED, { status: 'waiting', version: 3, nodeId: 'later' });
  expect(await parking.count({})).toBe(PARKED);
  expect(await audited(parking.flowId, 'run.moved')).toBe(PARKED);
  expect(await recipientsOf(moved)).toBe(PARKED);
});

it('takes a publication back: who still stands where it put them returns, with an entry each', { timeout: 120_000 }, async () => {
  const parking = await Parking.open(product.api, 'undo', [{ id: 'rest', waitMs: TEN_DAYS }]);
  await parking.fill(product.sender, FEW, '49174');
  const before = await RunModel.find({ flowId: parking.flowId }, { wakeAt: 1 }).sort({ _id: 1 }).lean();
  await parking.publish([{ id: 'later', waitMs: TEN_DAYS }], { running: 'move', mapping: { rest: 'later' } });
  await parking.settled(FEW, { version: 2, nodeId: 'later' });
  // One of them goes on by hand, and is left in peace.
  const [first] = before;
  await product.api.call('POST', `/runs/${first?._id}/actions`, { action: 'skip' });
  await parking.settled(1, { status: 'ended' });
  await parking.reached(2, 'done');

  await product.api.call<FlowMove>('POST', `/flows/${parking.flowId}/versions/2/move/undo`);
  await expect(product.api.call('POST', `/flows/${parking.flowId}/versions/2/move/undo`)).rejects.toThrow('409');
  const undone = await parking.reached(2, 'undone');
  expect(undone.counts).toMatchObject({ moved: 1, undone: FEW - 1 });
  expect(undone.reasons).toEqual([{ result: 'refused', reason: 'ended', count: 1 }]);
  await parking.settled(FEW - 1, { status: 'waiting', version: 1, nodeId: 'rest' });
  expect(await RunModel.find({ flowId: parking.flowId, status: 'waiting' }, { wakeAt: 1 }).sort({ _id: 1 }).lean()).toEqual(before.slice(1));
  expect(await audited(parking.flowId, 'run.move_undone')).toBe(FEW - 1);

  const diff = await product.api.call<FlowDiff>('GET', `/flows/${parking.flowId}/versions/1/diff/2`);
  expect(diff.nodes.map(({ change, nodeId }) => `${change} ${nodeId}`)).toEqual(['added later', 'removed rest']);
  expect(diff.words).toContain('Step “Delay” was removed');
});

it('works deadlines out anew and lets those whose time is over go on one after the other; stops the others', { timeout: 120_000 }, async () => {
  const parking = await Parking.open(product.api, 'again', [{ id: 'rest', waitMs: TEN_DAYS }]);
  await parking.fill(product.sender, FEW, '49175');
  // Whoever came in last must have waited longer than the new version asks for.
  await sleep(1000);
  const publishedAt = Date.now();
  await parking.publish([{ id: 'rest', waitMs: 1000 }, { id: 'after', waitMs: TEN_DAYS }], { running: 'move', timers: 'recompute', releasePerMinute: 300 });
  await parking.settled(FEW, { version: 2, nodeId: 'after' });
  const instants = (await RunModel.find({ flowId: parking.flowId }, { updatedAt: 1 }).lean()).map((run) => run.updatedAt.getTime());
  // A busy machine can only make the last one later.
  expect(Math.max(...instants) - publishedAt).toBeGreaterThan((FEW / 300) * 60_000 * 0.9);

  await parking.publish([{ id: 'other', waitMs: TEN_DAYS }], { running: 'stop' });
  await parking.settled(FEW, { status: 'ended', outcome: 'stopped_by_publish' });
  expect((await parking.reached(3, 'done')).counts).toMatchObject({ stopped: FEW });
  expect(await audited(parking.flowId, 'run.stopped_by_publish')).toBe(FEW);
  await expect(product.api.call('POST', `/flows/${parking.flowId}/versions/3/move/undo`)).rejects.toThrow('409');
});

it('goes on with a publication whose server died before it could hand it over', { timeout: 120_000 }, async () => {
  await forgotten.settled(3, { version: 2, nodeId: 'later' });
  expect((await forgotten.reached(2, 'done')).counts).toMatchObject({ moved: 3 });
});

/** How many people got the text; fails when somebody got it twice. */
async function recipientsOf(text: string): Promise<number> {
  const recipients = (await product.accepted()).filter((message) => message.text === text).map((message) => message.recipient);
  expect(recipients).toHaveLength(new Set(recipients).size);
  return recipients.length;
}
