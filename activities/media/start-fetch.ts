import { ActivityExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { fetchMediaActivityId, fetchMediaOptions, type FetchMediaInput } from '../../workflows/media-options.ts';

/** Has the file of a message fetched; while that is under way a second start changes nothing, afterwards it tries anew. */
export async function startFetch(client: Client, input: FetchMediaInput): Promise<void> {
  try {
    await client.activity.start('fetchMedia', { id: fetchMediaActivityId(input.messageId), args: [input], idConflictPolicy: 'USE_EXISTING', idReusePolicy: 'ALLOW_DUPLICATE', ...fetchMediaOptions });
  } catch (error) {
    if (!(error instanceof ActivityExecutionAlreadyStartedError)) throw error;
  }
}
