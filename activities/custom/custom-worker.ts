import { resolve } from 'node:path';
import { Worker, type NativeConnection } from '@temporalio/worker';
import type { Settings } from '../../schemas/generated/types.ts';
import { taskQueues } from '../../workflows/names.ts';
import type { Log } from '../log.ts';
import { loadActivities } from './load-activities.ts';
import { registerActivities } from './register-activities.ts';
import { createRunActivity } from './run-activity.ts';

/** Custom activities under way at the same time in one worker process. */
const MAX_AT_ONCE = 20;

/** The worker of the developers' activities, on a task queue of its own; undefined when no folder is set. */
export async function createCustomWorker(settings: Pick<Settings, 'PARLEY_ACTIVITIES' | 'TEMPORAL_NAMESPACE'>, connection: NativeConnection, log: Log): Promise<Worker | undefined> {
  const { PARLEY_ACTIVITIES: folder, TEMPORAL_NAMESPACE: namespace } = settings;
  if (folder === undefined) return undefined;
  const installed = await loadActivities(resolve(folder));
  await registerActivities(installed, new Date());
  log.info({ folder, activities: [...installed.keys()] }, 'Custom activities are installed');
  return Worker.create({ connection, namespace, taskQueue: taskQueues.activities, activities: { runActivity: createRunActivity(installed, log) }, maxConcurrentActivityTaskExecutions: MAX_AT_ONCE, shutdownGraceTime: 9000 });
}
