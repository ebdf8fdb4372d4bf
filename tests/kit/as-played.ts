import { applyCommands } from '../../activities/commands/apply-commands.ts';
import type { CommandDoneEvent } from '../../schemas/generated/types.ts';
import type { StoreCommandsInput, StoreCommandsOutput } from '../../workflows/activity-contract.ts';
import { echoOf } from '../../workflows/engine/play/echo-of.ts';
import type { CaseTape } from './case-tape.ts';
import { storeAssignment } from './store-case.ts';

/** Commands that somebody of the team must be there for. */
const PEOPLE: ReadonlySet<string> = new Set(['assign', 'notify', 'approval']);

/** Contacts and conversations are changed for real; what needs a person of the team is answered as in the simulation. */
export async function carryOut(tape: CaseTape, input: StoreCommandsInput): Promise<StoreCommandsOutput> {
  const events: StoreCommandsOutput['events'][number][] = [];
  for (const command of input.commands) {
    const answer = tape.answers.get(command.id);
    const pretended = PEOPLE.has(command.kind) || answer?.ok === false;
    if (!pretended) events.push(...(await applyCommands({ ...input, commands: [command] })).events);
    else {
      if (command.kind === 'assign' && answer?.ok !== false) await storeAssignment(tape.key, command);
      if (answer?.ok !== false) events.push(...echoOf(command, input.now));
      if (command.awaited) events.push(answerTo(tape, command.id));
    }
  }
  return { events };
}

/** Without an answer in the simulation: accepted, if nobody waited for it. */
export function answerTo(tape: CaseTape, commandId: string): CommandDoneEvent {
  return tape.answers.get(commandId) ?? { kind: 'commandDone', id: `${commandId}:done`, at: 0, commandId, ok: !tape.commands.some((command) => command.id === commandId && command.awaited) };
}

/** A call of another system and its answer. */
export interface PlayedCall {
  activity: string;
  done: CommandDoneEvent;
}

/** All calls that were answered, in order. */
export function callsOf({ commands, answers }: CaseTape): PlayedCall[] {
  return commands.flatMap((command) => {
    const done = answers.get(command.id);
    return command.kind === 'call' && done !== undefined ? [{ activity: command.activity, done }] : [];
  });
}
