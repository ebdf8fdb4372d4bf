import type { CommandOrigin, EngineCommand, RunState } from '../../../schemas/generated/types.ts';
import { commandIdOf } from '../ids.ts';
import { noteRun, type Sprint } from '../sprint.ts';

/** Id and origin of the next command of a run. */
export function commandHead(run: RunState): { id: string; origin: CommandOrigin } {
  run.issued = (run.issued ?? 0) + 1;
  return { id: commandIdOf(run.id, run.visit, run.issued), origin: { runId: run.id, flowId: run.flowId, version: run.version, nodeId: run.nodeId } };
}

/** Gives a command and notes it. */
export function emit(sprint: Sprint, run: RunState, command: EngineCommand): void {
  sprint.commands.push(command);
  noteRun(sprint, 'command', run, { detail: { id: command.id, kind: command.kind } });
}
