import type { WorkflowClient } from '@temporalio/client';
import { flowClockWorkflowId, signals, taskQueues, workflowTypes } from '../../workflows/names.ts';
import type { FlowClockInput } from '../../workflows/flow-clock.ts';

/** Wakes the clock of a flow that has just become live, or starts it. */
export async function wakeClock(workflow: WorkflowClient, input: FlowClockInput): Promise<void> {
  const options = { workflowId: flowClockWorkflowId(input.flowId), taskQueue: taskQueues.main };
  await workflow.signalWithStart(workflowTypes.flowClock, { ...options, args: [input], signal: signals.changed, signalArgs: [input.from] });
}

/** Starts the clock of a flow unless it runs: for one whose server died before it could. */
export async function ensureClock(workflow: WorkflowClient, input: FlowClockInput): Promise<void> {
  const options = { workflowId: flowClockWorkflowId(input.flowId), taskQueue: taskQueues.main };
  await workflow.start(workflowTypes.flowClock, { ...options, args: [input], workflowIdConflictPolicy: 'USE_EXISTING' });
}
