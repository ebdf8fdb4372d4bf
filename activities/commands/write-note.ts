import type { ConversationKey, NoteCommand } from '../../schemas/generated/types.ts';
import { storeNote } from '../messages/internal-note.ts';
import { FlowModel } from '../store/models/flows.ts';
import type { CommandEffect } from './command-effect.ts';

/** A note of a flow for the team, in the thread. */
export async function writeNote(key: ConversationKey, { id, origin, text }: NoteCommand, now: number): Promise<CommandEffect> {
  const { flowId, runId, nodeId } = origin;
  const flow = await FlowModel.findById(flowId).select('name').lean();
  const source = { kind: 'flow' as const, flowId, runId, nodeId, ...(flow === null ? {} : { flowName: flow.name }) };
  await storeNote({ key, id, text, source, now });
  return {};
}
