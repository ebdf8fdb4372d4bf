import { limits } from '../../../schemas/limits.ts';
import type { EngineEvent, Measure, RunState } from '../../../schemas/generated/types.ts';
import { runIdOfCommand } from '../ids.ts';
import { noteRun, type Sprint } from '../sprint.ts';
import { commandHead, emit } from './emit-command.ts';
import { branchesOf } from './family.ts';

/** From now on the run looks out for this; the same call is not kept twice. */
export function keepMeasure(run: RunState, measure: Measure): void {
  const others = (run.measures ?? []).filter((kept) => JSON.stringify(kept) !== JSON.stringify(measure));
  run.measures = [...others, measure].slice(-limits.maxMeasuresPerRun);
}

/** Has counted what runs look out for and what has just happened, each once. */
export function countEvent(sprint: Sprint, event: EngineEvent): void {
  for (const run of sprint.state.runs) if (run.measures !== undefined) count(sprint, run, (measure) => happens(sprint, run, measure, event));
}

/** The run has reached what its flow is for; only the first time counts. */
export function reachGoal(sprint: Sprint, run: RunState): void {
  if (run.goalAt !== undefined) return;
  run.goalAt = sprint.now;
  noteRun(sprint, 'goal', run);
  count(sprint, run, ({ on }) => on === 'goal');
}

function count(sprint: Sprint, run: RunState, happened: (measure: Measure) => boolean): void {
  const { measures = [] } = run;
  const counted = measures.filter(happened);
  if (counted.length === 0) return;
  run.measures = measures.filter((measure) => !counted.includes(measure));
  for (const { activity, input } of counted) emit(sprint, run, { kind: 'call', activity, input, ...commandHead(run), awaited: false });
}

function happens(sprint: Sprint, run: RunState, { on, event: wanted }: Measure, event: EngineEvent): boolean {
  if (on === 'reply') return event.kind === 'inbound';
  if (on === 'event') return event.kind === 'external' && event.name === wanted;
  if (on !== 'read' || event.kind !== 'delivery' || !(event.reached ?? [event.status]).includes('read')) return false;
  const sender = runIdOfCommand(event.sendId);
  return [run, ...branchesOf(sprint, run)].some(({ id }) => id === sender);
}
