/** Names that client, workflows and workers must agree on. No imports: this file is part of the workflow bundle. */

export const taskQueues = {
  /** Workflow tasks of every type, and store activities. */
  main: 'parley.main',
  /** Activities that developers have written. */
  activities: 'parley.activities',
  /** Fetches files that customers sent. */
  media: 'parley.media',
  /** One send queue per business number; its rate is limited on the Temporal server. */
  number: (numberId: string): string => `wa.${numberId}`,
} as const;

/** numberId:contactId, also the _id of the conversation. */
export const conversationId = (numberId: string, contactId: string): string => `${numberId}:${contactId}`;
export const conversationWorkflowId = (numberId: string, contactId: string): string => `conv:${numberId}:${contactId}`;

export const publishMoveWorkflowId = (flowId: string, version: number): string => `publish:${flowId}:${version}`;
export const undoMoveWorkflowId = (flowId: string, version: number): string => `undo-publish:${flowId}:${version}`;

export const flowClockWorkflowId = (flowId: string): string => `clock:${flowId}`;

export const runJobWorkflowId = (jobId: string): string => `job:${jobId}`;

export const dryRunWorkflowId = (dryRunId: string): string => `dry-run:${dryRunId}`;

export const workflowTypes = { conversation: 'conversation', flowClock: 'flowClock', publishMove: 'publishMove', undoMove: 'undoMove', runJob: 'runJob', dryRun: 'dryRun' } as const;
export const signals = { event: 'event', changed: 'changed' } as const;
export const queries = { state: 'state', progress: 'progress' } as const;
