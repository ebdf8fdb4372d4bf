import { Worker, type NativeConnection } from '@temporalio/worker';
import type { Settings } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { taskQueues } from '../../workflows/names.ts';
import { createFetchMedia } from './fetch-media.ts';
import type { MediaLoader } from './load-inbound.ts';

/** The worker that fetches customers' files, on a task queue of its own: large files must not hold up conversations. */
export function createMediaWorker({ TEMPORAL_NAMESPACE: namespace }: Pick<Settings, 'TEMPORAL_NAMESPACE'>, connection: NativeConnection, loader: MediaLoader): Promise<Worker> {
  return Worker.create({ connection, namespace, taskQueue: taskQueues.media, activities: { fetchMedia: createFetchMedia(loader) }, maxConcurrentActivityTaskExecutions: limits.mediaFetchWidth, maxConcurrentActivityTaskPolls: 1, shutdownGraceTime: 9000 });
}
