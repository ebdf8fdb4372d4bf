import type { Client } from '@temporalio/client';
import type { AuditRecord, RunJobEntry, RunJobRecord, RunProblemRecord } from '../../schemas/generated/types.ts';
import type { ConversationInput } from '../../workflows/conversation.ts';
import { conversationWorkflowId, signals, taskQueues, workflowTypes } from '../../workflows/names.ts';
import { loadPlans } from '../engine/plans.ts';
import { AuditModel } from '../store/models/audit-log.ts';
import { FlowModel } from '../store/models/flows.ts';
import { RunProblemModel } from '../store/models/run-problems.ts';
import { WriteBatch } from '../store/write-batch.ts';
import { jobStep, type FlowNow } from './job-event.ts';
import { requireChunk, requireJob } from './require-job.ts';
import { saveChunk } from './save-chunk.ts';

/** Signals under way at the same time: a job must not push aside what customers write meanwhile. */
const AT_ONCE = 10;
const auditWrites = new WriteBatch(AuditModel);

/** The activity that tells the conversations of one chunk what is to be done with their runs. Repeating it is harmless. */
export function createTellRunJob(client: Client): (input: { readonly jobId: string; readonly chunk: number }) => Promise<void> {
  return async ({ jobId, chunk }) => {
    const job = await requireJob(jobId);
    const { entries } = await requireChunk(jobId, chunk);
    const problems = await RunProblemModel.find({ _id: { $in: entries.map(({ runId }) => runId) }, orgId: job.orgId }).lean();
    const scene = { client, job, problems: new Map(problems.map((problem) => [problem._id, problem])), flows: await flowsOf(job, problems) };
    const told: RunJobEntry[] = [];
    for (let start = 0; start < entries.length; start += AT_ONCE) {
      told.push(...(await Promise.all(entries.slice(start, start + AT_ONCE).map((entry) => tell(scene, entry)))));
    }
    await saveChunk(job, chunk, told);
  };
}

interface Scene {
  readonly client: Client;
  readonly job: RunJobRecord;
  readonly problems: ReadonlyMap<string, RunProblemRecord>;
  readonly flows: (problem: RunProblemRecord) => FlowNow;
}

async function tell({ client, job, problems, flows }: Scene, entry: RunJobEntry): Promise<RunJobEntry> {
  const problem = problems.get(entry.runId);
  if (entry.result !== 'waiting') return entry;
  // Somebody else was quicker, or the run went on by itself.
  if (problem === undefined) return { ...entry, result: 'done', reason: 'SETTLED_BEFORE' };
  const step = jobStep(job, problem, flows(problem));
  if (step.do === 'refuse') return { ...entry, result: 'refused', reason: step.reason };
  if (step.do === 'tell') {
    const conversation: ConversationInput = { key: { orgId: job.orgId, numberId: problem.numberId, contactId: problem.contactId } };
    await client.workflow.signalWithStart(workflowTypes.conversation, {
      workflowId: conversationWorkflowId(problem.numberId, problem.contactId),
      taskQueue: taskQueues.main,
      args: [conversation],
      signal: signals.event,
      signalArgs: [step.event],
    });
  }
  await noteInAudit(job, problem);
  if (problem.kind === 'stuck') return { ...entry, result: 'told' };
  // Nothing will be heard of a run that has ended; the one that is started anew has a life of its own.
  await RunProblemModel.deleteOne({ _id: problem._id });
  return { ...entry, result: 'done' };
}

async function flowsOf(job: RunJobRecord, problems: readonly RunProblemRecord[]): Promise<Scene['flows']> {
  const flows = await FlowModel.find({ _id: { $in: [...new Set(problems.map(({ flowId }) => flowId))] }, orgId: job.orgId }).select('status publishedHash').lean();
  const byId = new Map(flows.map((flow) => [flow._id, flow]));
  const plans = await loadPlans([...problems.map(({ planHash }) => planHash), ...flows.flatMap(({ publishedHash }) => publishedHash ?? [])]);
  return ({ kind, flowId, planHash }) => {
    const flow = byId.get(flowId);
    return { live: flow?.status === 'live', plan: plans.get(kind === 'stuck' ? planHash : (flow?.publishedHash ?? '')) };
  };
}

async function noteInAudit({ _id: jobId, orgId, action, nodeId, by, byKey }: RunJobRecord, { _id: runId, flowId, contactId }: RunProblemRecord): Promise<void> {
  const actor: AuditRecord['actor'] = by === undefined ? { kind: 'apiKey', ...(byKey === undefined ? {} : { id: byKey }) } : { kind: 'user', id: by };
  const document: AuditRecord = { _id: `${jobId}:${runId}`, orgId, at: new Date(), actor, action: `run.${action}`, target: { kind: 'run', id: runId }, details: { flowId, contactId, jobId, ...(nodeId === undefined ? {} : { nodeId }) } };
  await auditWrites.write({ insertOne: { document } });
}
