import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import express, { Router, type Request } from 'express';
import { CallbackSigner, type CallbackTarget } from '../../activities/callbacks/callback-signer.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { IncomingEventModel } from '../../activities/store/models/incoming-events.ts';
import { PlanModel } from '../../activities/store/models/plans.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import { RunStepModel } from '../../activities/store/models/run-steps.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { PlanNode, RunRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { callbacksOf } from '../../workflows/engine/callbacks.ts';
import { installedNodes } from '../../workflows/engine/registry.ts';
import type { ServerContext } from '../context.ts';
import type { IncomingEvents } from './incoming-events.ts';
import type { IncomingLimits } from './incoming-limits.ts';
import { payloadProblem } from './payload-check.ts';
import { readPayload } from './read-payload.ts';

const pollMs = 250;

/**
 * POST /callback/<token>: another system calls a run that waits for it, or soon will. The token is signed, so nothing is
 * stored of an address until it is called; then its hash, which makes every further call a repetition.
 */
export function callbackRouter(server: ServerContext, events: IncomingEvents, counts: IncomingLimits): Router {
  const router = Router();
  const { PARLEY_SECRET_KEY: secret } = server.settings;
  if (secret === undefined) return router;
  const signer = new CallbackSigner(secret);
  const readBytes = express.raw({ type: () => true, limit: limits.callbackMaxBytes, inflate: false });
  router.post('/callback/:token', async (request, response, next) => {
    response.locals['route'] = '/webhooks/callback';
    response.locals['target'] = await knownTarget(signer, request, counts);
    next();
  }, readBytes, async (request, response) => {
    const target = response.locals['target'] as CallbackTarget;
    const id = createHash('sha256').update(`callback\n${request.params['token']}`).digest('hex');
    const repeated = (): unknown => response.status(200).json({ accepted: true, repeated: true });
    if ((await IncomingEventModel.findById(id, { _id: 1 }).lean()) !== null) return repeated();
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const text = bytes.length === 0 ? '{}' : bytes.toString('utf8');
    const payload = readPayload(text);
    checkSchema(await waitingNode(target, server.now()), payload);
    const { orgId, ...callback } = target;
    if ((await events.accept({ id, orgId, body: text, callback })) === 'repeated') return repeated();
    return response.status(202).json({ accepted: true, repeated: false });
  });
  return router;
}

async function knownTarget(signer: CallbackSigner, request: Request, counts: IncomingLimits): Promise<CallbackTarget> {
  const target = signer.read(String(request.params['token']));
  if (target === undefined) {
    await counts.refused(request.ip ?? '');
    throw new ApiProblem('NOT_FOUND');
  }
  await counts.event(`callback:${target.runId}`);
  return target;
}

/** The node that waits for the call, or will; throws CALLBACK_EXPIRED when the run has ended or gone on without it. */
async function waitingNode({ orgId, runId, name }: CallbackTarget, now: number): Promise<PlanNode> {
  const run = await storedRun(orgId, runId);
  if (run.status === 'ended') throw new ApiProblem('CALLBACK_EXPIRED');
  const record = await PlanModel.findById(run.planHash).lean();
  const nodeId = record === null ? undefined : callbacksOf(installedNodes, record.plan).get(name);
  const node = nodeId === undefined ? undefined : record?.plan.nodes[nodeId];
  if (nodeId === undefined || node === undefined || (await hasLeft(run, nodeId, now))) throw new ApiProblem('CALLBACK_EXPIRED');
  return node;
}

/** A run is stored a little after it has begun, and the address may be called at once. */
async function storedRun(orgId: string, runId: string): Promise<RunRecord> {
  for (let left = limits.callbackPatienceMs; ; left -= pollMs) {
    const run = await RunModel.findOne({ _id: runId, orgId }).lean();
    if (run !== null) return run;
    if (left <= 0) throw new ApiProblem('NOT_FOUND');
    await sleep(pollMs);
  }
}

async function hasLeft(run: RunRecord, nodeId: string, now: number): Promise<boolean> {
  if (run.nodeId === nodeId) return isOver(run, now);
  const steps = await RunStepModel.find({ runId: run._id }).sort({ at: -1 }).limit(limits.maxPageSize).lean();
  return steps.some(({ entries }) => entries.some((entry) => entry.kind === 'leave' && entry.nodeId === nodeId));
}

/** The time is over, also when nobody has written that down yet. While a person has the conversation, the clock may stand still. */
async function isOver({ status, wakeAt, conversationId }: RunRecord, now: number): Promise<boolean> {
  if (status !== 'waiting' || wakeAt === undefined || wakeAt.getTime() > now) return false;
  const conversation = await ConversationModel.findById(conversationId, { automation: 1 }).lean();
  return conversation?.automation.state !== 'paused';
}

function checkSchema({ params }: PlanNode, payload: object): void {
  const { schema } = params as { schema?: unknown };
  if (typeof schema !== 'string' || schema.trim() === '') return;
  let problem: ReturnType<typeof payloadProblem>;
  try {
    problem = payloadProblem(JSON.parse(schema) as object, payload);
  } catch (error) {
    throw new ApiProblem('VALIDATION_FAILED', [{ field: '', rule: 'schema', message: `The step has no usable JSON Schema: ${error instanceof Error ? error.message : String(error)}`, fix: 'Correct it in the flow.' }]);
  }
  if (problem !== undefined) throw new ApiProblem('VALIDATION_FAILED', [problem]);
}
