import type { ConversationKey, EngineEvent } from '../../schemas/generated/types.ts';
import type { TurnInput, TurnOutput } from '../../workflows/activity-contract.ts';
import { initialState } from '../../workflows/engine/initial-state.ts';
import { conversationId } from '../../workflows/names.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { recentScene } from './scene.ts';

type Tell = (key: ConversationKey, event: EngineEvent) => Promise<void>;
type Advance = (input: TurnInput) => Promise<TurnOutput>;

/**
 * Turns of a conversation whose contact was merged into another one: as soon as nothing that it has asked for is under
 * way, all that runs in it goes on in the other contact's conversation on the same number, and this one is at its end.
 * Results of messages and calls that are under way come back here, so it waits for them. Safe to repeat with the same turn.
 */
export function withHandOver(tell: Tell, advance: Advance): Advance {
  return async (input) => {
    const output = await advance(input);
    const { orgId, numberId, contactId } = input.key;
    const id = conversationId(numberId, contactId);
    const into = recentScene(id)?.contactRecord.mergedInto;
    if (into === undefined || !isAtRest(output)) return output;
    await tell({ orgId, numberId, contactId: into }, { kind: 'control', id: `merge:${id}:${input.now}`, at: input.now, action: 'adopt', state: output.state });
    await ConversationModel.updateOne({ _id: id }, { $set: { handedOver: true } });
    return { state: initialState(), commands: [], followUps: [], idle: true };
  };
}

function isAtRest({ state, commands, followUps, unsaved }: TurnOutput): boolean {
  return commands.length === 0 && followUps.length === 0 && unsaved === undefined && state.runs.every(({ pending }) => pending === undefined || pending.done !== undefined);
}
