import { LeaseModel } from '../../activities/store/models/leases.ts';
import { launch, type RunningProcess } from '../../scripts/engines/launch.ts';
import { freePort } from '../../scripts/engines/ports.ts';
import { appProcess } from '../../scripts/start/app-processes.ts';
import type { Stack } from './stack.ts';

/** One more worker beside that of the stack, as in production. Whoever starts it stops it. */
export async function startSecondWorker(stack: Stack): Promise<RunningProcess> {
  const port = await freePort();
  return launch(appProcess('worker', { ...stack.settings, WORKER_PORT: port }, { ...stack.env, WORKER_PORT: String(port) }), `${stack.logs.worker}.second`);
}

/** Process numbers of the workers that send for these business numbers at present. */
export async function senderPids(numberIds: readonly string[]): Promise<number[]> {
  const leases = await LeaseModel.find({ _id: { $in: numberIds.map((id) => `number:${id}`) }, expiresAt: { $gt: new Date() } }).lean();
  // The owner is called host:process:random.
  return leases.map(({ owner }) => Number(owner.split(':').at(-2)));
}
