import { beforeAll, expect, it } from 'vitest';
import { AuditModel } from '../../activities/store/models/audit-log.ts';
import { RunProblemModel } from '../../activities/store/models/run-problems.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import type { FlowGraph, RunJobBody, RunJobResultList, RunProblemCounts, RunProblemList, RunProblemRecord } from '../../schemas/generated/types.ts';
import { useProduct } from '../kit/use-product.ts';
import { useStack } from '../kit/use-stack.ts';

const RUNS = 2000;

const stack = useStack();
const product = useProduct(stack);

beforeAll(async () => {
  const orgId = String((await OrganisationModel.findOne({}).lean())?._id);
  await RunProblemModel.collection.insertMany(Array.from({ length: RUNS }, (_, index) => problem(orgId, index)) as never);
});

/** Runs that have ended at one of two steps; every tenth for another cause. */
function problem(orgId: string, index: number): RunProblemRecord {
  const at = new Date(Date.now() - index * 60_000);
  return {
    _id: `run_${String(index).padStart(6, '0')}`, orgId, flowId: 'shop', version: 1, planHash: 'none', conversationId: `number:${index}`, contactId: `${index}`, numberId: 'number',
    nodeId: index % 2 === 0 ? 'even' : 'odd', kind: 'failed', error: { code: index % 10 === 0 ? 'TEXT_EMPTY' : 'REQUEST_FAILED', message: 'It failed.' }, variables: {}, startedAt: at, at,
  };
}

const finished = async (id: string): Promise<RunJobBody['counts']> => {
  await expect.poll(async () => (await product.api.call<RunJobBody>('GET', `/runs/jobs/${id}`)).state, { timeout: 120_000, interval: 500 }).toBe('done');
  return (await product.api.call<RunJobBody>('GET', `/runs/jobs/${id}`)).counts;
};

it('counts them by cause and step, and lists those of one cause page by page', async () => {
  expect(await product.api.call<RunProblemCounts>('GET', '/runs/problems/counts')).toMatchObject({ total: RUNS, failed: RUNS, stuck: 0, causes: [{ code: 'REQUEST_FAILED', count: RUNS * 0.9 }, { code: 'TEXT_EMPTY', count: RUNS * 0.1 }] });
  const seen: string[] = [];
  for (let cursor: string | undefined, page = 0; page < 4; page += 1) {
    const { items, nextCursor } = await product.api.call<RunProblemList>('GET', `/runs/problems?code=TEXT_EMPTY&limit=150${cursor === undefined ? '' : `&cursor=${cursor}`}`);
    seen.push(...items.map((item) => item.id));
    cursor = nextCursor;
    if (cursor === undefined) break;
  }
  expect(new Set(seen).size).toBe(RUNS * 0.1);
});

it('says of each run why nothing can be done', async () => {
  const job = await product.api.call<RunJobBody>('POST', '/runs/jobs', { action: 'skip', runIds: ['run_000000', 'run_000001', 'unknown'] });
  expect(await finished(job.id)).toMatchObject({ refused: 2, done: 0 });
  const { items } = await product.api.call<RunJobResultList>('GET', `/runs/jobs/${job.id}/results`);
  expect(items.map(({ runId, result, reason }) => [runId, result, reason])).toEqual([['run_000000', 'refused', 'RUN_ENDED'], ['run_000001', 'refused', 'RUN_ENDED']]);
  await expect(product.api.call('POST', '/runs/jobs', { action: 'move', runIds: ['run_000000'] })).rejects.toThrow('422');
  await expect(product.api.call('POST', '/runs/jobs', { action: 'retry' })).rejects.toThrow('422');
});

it(`takes ${RUNS} off the list in the background, while the worker is killed in the middle`, { timeout: 240_000 }, async () => {
  const asked = Date.now();
  const job = await product.api.call<RunJobBody>('POST', '/runs/jobs', { action: 'stop', filter: { flowId: 'shop', olderThanMs: 0 } });
  expect(Date.now() - asked).toBeLessThan(3000);
  await expect.poll(async () => (await product.api.call<RunJobBody>('GET', `/runs/jobs/${job.id}`)).counts.done, { timeout: 60_000, interval: 100 }).toBeGreaterThan(0);
  await stack().kill('worker');
  await stack().restart('worker');
  expect(await finished(job.id)).toEqual({ waiting: 0, told: 0, done: RUNS, again: 0, refused: 0, open: 0 });
  expect(await RunProblemModel.countDocuments({})).toBe(0);
  expect(await AuditModel.countDocuments({ action: 'run.stop', 'details.jobId': job.id })).toBe(RUNS);
});

const place = { x: 0, y: 0 };
/** Calls an address that calls may not go to, which ends the run. */
const failing: FlowGraph = {
  schemaVersion: 1,
  settings: { reentry: { mode: 'always' } },
  notes: [],
  nodes: [
    { id: 'start', type: 'keyword', typeVersion: 1, params: { words: ['fail'], match: 'exact' }, position: place },
    { id: 'call', type: 'http-request', typeVersion: 1, params: { method: 'GET', url: 'http://127.0.0.1:9/', retries: 0 }, position: place },
    { id: 'tell', type: 'send-text', typeVersion: 1, params: { body: 'Never mind, {{ keyword }}' }, position: place },
  ],
  edges: [{ id: 'e1', source: 'start', sourceHandle: 'next', target: 'call' }, { id: 'e2', source: 'call', sourceHandle: 'success', target: 'tell' }],
};

it('starts a run that has failed anew, where it failed or elsewhere, with the values it had', { timeout: 120_000 }, async () => {
  await product.api.publish('Failing', 'conversation', failing);
  await product.write('491791234567', 'fail');
  const open = async (): Promise<RunProblemRecord> => {
    await expect.poll(() => RunProblemModel.countDocuments({ kind: 'failed', 'error.code': 'REQUEST_REFUSED' })).toBe(1);
    const [problemNow] = await RunProblemModel.find({}).lean();
    if (problemNow === undefined) throw new Error('It is gone.');
    return problemNow;
  };
  const first = await open();
  expect(first.variables).toEqual({ keyword: 'fail' });
  expect((await finished((await product.api.call<RunJobBody>('POST', '/runs/jobs', { action: 'retry', runIds: [first._id] })).id)).done).toBe(1);
  await expect.poll(async () => (await open())._id).not.toBe(first._id);
  const second = await open();
  expect((await finished((await product.api.call<RunJobBody>('POST', '/runs/jobs', { action: 'move', nodeId: 'tell', runIds: [second._id] })).id)).done).toBe(1);
  await expect.poll(() => RunModel.countDocuments({ flowId: first.flowId, outcome: 'open_end:tell:next' })).toBe(1);
  expect(await RunProblemModel.countDocuments({})).toBe(0);
});
