import type { ActivityContext, ActivityOutcome, InstalledActivity } from './define-activity.ts';

/** Runs an activity as a worker would, without one: for the tests of its developer. */
export async function runForTest(activity: InstalledActivity, params: Record<string, unknown>, context: Partial<ActivityContext> = {}): Promise<ActivityOutcome> {
  const standing: ActivityContext = {
    idempotencyKey: 'test',
    attempt: 1,
    signal: AbortSignal.timeout(activity.timeoutMs),
    organisationId: 'test',
    contact: { id: 'test' },
    log: () => undefined,
    ...context,
  };
  const outcome = (await activity.run(standing, params)) ?? {};
  const handle = outcome.handle ?? activity.handles[0]?.key ?? '';
  if (!activity.handles.some(({ key }) => key === handle)) throw new Error(`${activity.name} left by "${handle}", which is not one of its handles.`);
  return { ...outcome, handle };
}
