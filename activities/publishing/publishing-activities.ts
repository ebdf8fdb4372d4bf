import type { Client } from '@temporalio/client';
import type { PublishingActivities } from '../../workflows/activity-contract.ts';
import { settleMoves } from './settle-moves.ts';
import { createTellRuns } from './tell-runs.ts';
import { createTellUndo } from './tell-undo.ts';

/** What moves contacts to a new version of their flow, and back. */
export function createPublishingActivities(client: Client): PublishingActivities {
  return { tellRuns: createTellRuns(client), tellUndo: createTellUndo(client), settleMoves };
}
