import type { WorkflowClient } from '@temporalio/client';
import type { FlowMoveRecord } from '../../schemas/generated/types.ts';
import type { UndoMoveInput } from '../../workflows/activity-contract.ts';
import { publishMoveWorkflowId, taskQueues, undoMoveWorkflowId, workflowTypes } from '../../workflows/names.ts';
import type { PublishMoveInput } from '../../workflows/publish-move.ts';

/** Has the contacts inside earlier versions told. One that is under way already is left to go on. */
export async function startMove(workflow: WorkflowClient, move: FlowMoveRecord): Promise<void> {
  const { orgId, flowId, version, running, planHash, mapping, timers, startedBy, startedAt } = move;
  const where = running === 'move' ? { planHash, mapping, timers } : {};
  const input: PublishMoveInput = { orgId, flowId, version, at: startedAt.getTime(), ...where, ...(startedBy === undefined ? {} : { userId: startedBy }) };
  await workflow.start(workflowTypes.publishMove, { workflowId: publishMoveWorkflowId(flowId, version), taskQueue: taskQueues.main, args: [input], workflowIdConflictPolicy: 'USE_EXISTING' });
}

/** Has the contacts that a publication moved told to go back. */
export async function startUndo(workflow: WorkflowClient, move: FlowMoveRecord): Promise<void> {
  const { orgId, flowId, version, undoneBy, undoneAt, startedAt } = move;
  const input: UndoMoveInput = { orgId, flowId, version, at: (undoneAt ?? startedAt).getTime(), ...(undoneBy === undefined ? {} : { userId: undoneBy }) };
  await workflow.start(workflowTypes.undoMove, { workflowId: undoMoveWorkflowId(flowId, version), taskQueue: taskQueues.main, args: [input], workflowIdConflictPolicy: 'USE_EXISTING' });
}
