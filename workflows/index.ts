/** Entry of the workflow bundle: every workflow type of the product. */
export { conversation } from './conversation.ts';
export { dryRun } from './dry-run.ts';
export { flowClock } from './flow-clock.ts';
export { publishMove } from './publish-move.ts';
export { runJob } from './run-job.ts';
export { undoMove } from './undo-move.ts';
