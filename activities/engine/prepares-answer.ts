import type { EngineCommand, EngineEvent, RunState, TraceEntry } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';

/** What a turn has decided, as far as it tells whether somebody should see dots. */
export interface DecidedTurn {
  readonly events: readonly EngineEvent[];
  readonly commands: readonly EngineCommand[];
  readonly runs: readonly RunState[];
  readonly trace: readonly TraceEntry[];
  readonly now: number;
}

/**
 * The customer's message that a flow has just taken and will answer in a moment: another system is asked first, or a short
 * pause lies before the answer. Undefined when the answer is on its way already, or nobody knows when it comes.
 */
export function answerInPreparation({ events, commands, runs, trace, now }: DecidedTurn): string | undefined {
  const message = events.findLast((event) => event.kind === 'inbound');
  if (message === undefined || commands.some((command) => command.kind === 'send')) return undefined;
  const asks = commands.some((command) => command.kind === 'call' && command.awaited && (command.activity === 'httpRequest' || command.queue === 'activities'));
  const moved = new Set(trace.map((entry) => entry.runId));
  const pauses = runs.some(({ id, wait }) => moved.has(id) && wait?.until !== undefined && wait.accepts.length === 0 && wait.until > now && wait.until - now <= limits.typingMs);
  return asks || pauses ? message.message.id : undefined;
}
