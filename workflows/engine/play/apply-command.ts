import type { ContactView, ConversationView, EngineCommand } from '../../../schemas/generated/types.ts';
import { applyContactPatch } from '../apply-contact-patch.ts';
import { assigneeFor } from './carrier.ts';
import type { TranscriptEntry } from './transcript.ts';

/** What commands change in the simulation. */
export interface PretendWorld {
  contact: ContactView;
  conversation: ConversationView;
}

export interface AppliedCommand extends Partial<PretendWorld> {
  /** What the team sees of it, as a line of the transcript. */
  line?: { kind: Extract<TranscriptEntry, { from: 'team' }>['kind']; text: string };
}

/** What a command of the store kind leads to; messages are not its business. */
export function applyCommand({ contact, conversation }: PretendWorld, command: EngineCommand): AppliedCommand {
  switch (command.kind) {
    case 'contact':
      return { contact: applyContactPatch(contact, command.patch), line: { kind: 'contact', text: JSON.stringify(command.patch) } };
    case 'conversation': {
      const { status } = command.patch;
      return { ...(status === undefined ? {} : { conversation: { ...conversation, status } }), line: { kind: 'conversation', text: JSON.stringify(command.patch) } };
    }
    case 'assign': {
      const assigneeId = assigneeFor(command.to);
      const { assigneeId: _before, assigneeName: _name, ...rest } = conversation;
      return { conversation: assigneeId === null ? rest : { ...rest, assigneeId, assigneeName: assigneeId }, line: { kind: 'assigned', text: assigneeId ?? 'nobody' } };
    }
    case 'notify':
      return { line: { kind: 'notified', text: command.text } };
    case 'note':
      return { line: { kind: 'note', text: command.text } };
    case 'approval':
      return { line: { kind: 'asked', text: command.question } };
    case 'send':
    case 'call':
    case 'startRun':
      return {};
  }
}
