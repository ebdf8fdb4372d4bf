import type { CommandDoneEvent, ConversationKey, EngineEvent } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import type { StoreCommand, StoreCommandsInput, StoreCommandsOutput } from '../../workflows/activity-contract.ts';
import { forgetScene } from '../engine/scene.ts';
import type { CommandEffect } from './command-effect.ts';
import { CommandProblem } from './command-problem.ts';
import { askPeople } from './ask-people.ts';
import { assign } from './assign.ts';
import { changeContact } from './change-contact.ts';
import { changeConversation } from './change-conversation.ts';
import { notify } from './notify.ts';
import { writeNote } from './write-note.ts';

/**
 * Carries out commands on our own database, in order. A command that cannot be done answers with an error that the
 * flow can read; a database that is away fails the whole call, which is then repeated: every command may run twice.
 */
export async function applyCommands({ key, commands, now }: StoreCommandsInput): Promise<StoreCommandsOutput> {
  const events: EngineEvent[] = [];
  for (const command of commands) {
    const done = { kind: 'commandDone', id: `${command.id}:done`, at: now, commandId: command.id } satisfies Partial<CommandDoneEvent>;
    try {
      const effect = await carryOut(key, command, now);
      events.push(...(effect.events ?? []));
      if (command.awaited) events.push({ ...done, ok: true, result: effect.result ?? {} });
    } catch (error) {
      if (!(error instanceof CommandProblem)) throw error;
      if (command.awaited) events.push({ ...done, ok: false, error: error.toEngineError() });
    }
  }
  forgetScene(conversationId(key.numberId, key.contactId));
  return { events };
}

function carryOut(key: ConversationKey, command: StoreCommand, now: number): Promise<CommandEffect> {
  switch (command.kind) {
    case 'contact':
      return changeContact(key, command, now);
    case 'conversation':
      return changeConversation(key, command, now);
    case 'assign':
      return assign(key, command, now);
    case 'notify':
      return notify(key, command, now);
    case 'note':
      return writeNote(key, command, now);
    case 'approval':
      return askPeople(key, command, now);
    case 'startRun': {
      const { id, flowId, variables } = command;
      return Promise.resolve({ events: [{ kind: 'control', id: `${id}:start`, at: now, action: 'start', flowId, ...(variables === undefined ? {} : { variables }) }] });
    }
  }
}
