import type { Client } from '@temporalio/client';
import type { ControlEvent } from '../../schemas/generated/types.ts';
import type { TellRunsInput, TellRunsOutput } from '../../workflows/activity-contract.ts';
import type { ConversationInput } from '../../workflows/conversation.ts';
import { conversationWorkflowId, signals, taskQueues, workflowTypes } from '../../workflows/names.ts';
import { RunModel } from '../store/models/runs.ts';

const BATCH = 100;
/** Signals under way at the same time: moving must not push aside what customers write meanwhile. */
const AT_ONCE = 10;

/** The activity that tells one batch of conversations that their flow was published anew. */
export function createTellRuns(client: Client): (input: TellRunsInput) => Promise<TellRunsOutput> {
  return async (input) => {
    const { orgId, flowId, version, after } = input;
    const filter = { orgId, flowId, status: { $ne: 'ended' as const }, version: { $ne: version }, ...(after === undefined ? {} : { _id: { $gt: after } }) };
    const runs = await RunModel.find(filter).sort({ _id: 1 }).limit(BATCH).select('numberId contactId').lean();
    for (let start = 0; start < runs.length; start += AT_ONCE) {
      await Promise.all(runs.slice(start, start + AT_ONCE).map((run) => tell(client, input, run)));
    }
    const last = runs.length < BATCH ? undefined : runs.at(-1)?._id;
    return { told: runs.length, ...(last === undefined ? {} : { last }) };
  };
}

async function tell(client: Client, input: TellRunsInput, run: { _id: string; numberId: string; contactId: string }): Promise<void> {
  const { orgId, flowId, version, planHash, mapping, userId, at } = input;
  const event: ControlEvent = {
    kind: 'control',
    id: `publish:${run._id}:${version}`,
    at,
    action: 'publish',
    runId: run._id,
    flowId,
    version,
    ...(planHash === undefined ? {} : { planHash, mapping: { ...mapping } }),
    ...(userId === undefined ? {} : { userId }),
  };
  const conversation: ConversationInput = { key: { orgId, numberId: run.numberId, contactId: run.contactId } };
  await client.workflow.signalWithStart(workflowTypes.conversation, {
    workflowId: conversationWorkflowId(run.numberId, run.contactId),
    taskQueue: taskQueues.main,
    args: [conversation],
    signal: signals.event,
    signalArgs: [event],
  });
}
