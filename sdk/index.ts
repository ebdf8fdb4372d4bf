/** What a developer of custom activities imports. */
export { ActivityError, defineActivity } from './define-activity.ts';
export type { ActivityContext, ActivityDefinition, ActivityHandle, ActivityOutcome, InstalledActivity } from './define-activity.ts';
export { runForTest } from './run-for-test.ts';
