import type { QueryFilter } from 'mongoose';
import { assignReason, type AssignReasonCode } from '../../schemas/assign-reasons.ts';
import type { AssignCommand, AssignReason, ConversationKey, ConversationRecord } from '../../schemas/generated/types.ts';
import { notice } from '../../schemas/notices.ts';
import { conversationId } from '../../workflows/names.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { UserModel } from '../store/models/users.ts';
import type { Choice } from './choose-agent.ts';
import type { Team } from './choose-for.ts';
import { notifyPeople } from './notify.ts';
import { placement } from './placement.ts';
import { publishConversation } from './publish-conversation.ts';

/** Which assignment it is, so that a repetition is known, and what it noted. */
export type Placing = Pick<AssignCommand, 'id' | 'note' | 'origin'>;

const told = { in_turn: 'assigned_in_turn', least_busy: 'assigned_least_busy', named: 'assigned_by_name' } as const;

/**
 * Gives a conversation to whoever was chosen and tells them. `onlyIf` is for conversations that a person may have taken
 * meanwhile: if it does not hold any more, nothing is changed and the answer is undefined. Else gives the reason back.
 */
export async function giveToPerson(key: ConversationKey, { id, note, origin }: Placing, choice: Choice, now: number, reason: AssignReason = reasonOf(choice, note), onlyIf: QueryFilter<ConversationRecord> = {}): Promise<AssignReason | undefined> {
  const { candidate: { userId, name }, why, values, turn } = choice;
  const { matchedCount } = await ConversationModel.updateOne({ ...onlyIf, _id: conversationId(key.numberId, key.contactId) }, by(id, placement({ assigneeId: userId }, reason, now)));
  if (matchedCount === 0) return undefined;
  await UserModel.updateOne({ _id: userId }, { $set: { lastAssignedAt: new Date(Math.max(now, turn)) } });
  publishConversation(key, { assignee: { id: userId, name }, team: null, assignReason: reason });
  await notifyPeople(key, { id, origin }, [userId], { ...(note === undefined ? notice(told[why], values) : notice(`${told[why]}_note`, { ...values, note })), level: 'info', now });
  return reason;
}

function reasonOf({ why, values }: Choice, note: string | undefined): AssignReason {
  return assignReason(why, values, note);
}

/** Takes a conversation from whoever has it and puts it into the queue of a team, or of everybody. */
export async function putIntoQueue(key: ConversationKey, { id, note }: Placing, team: Team | undefined, code: AssignReasonCode, now: number): Promise<AssignReason> {
  const reason = assignReason(code, team === undefined ? {} : { team: team.name }, note);
  await ConversationModel.updateOne({ _id: conversationId(key.numberId, key.contactId) }, by(id, placement({ teamId: team?._id }, reason, now)));
  publishConversation(key, { assignee: null, assignReason: reason, team: team === undefined ? null : { id: team._id, name: team.name } });
  return reason;
}

/** Notes which assignment it was, so that its repetition is known. */
function by(assignedBy: string, { $set, $unset }: ReturnType<typeof placement>) {
  return { $set: { ...$set, assignedBy }, $unset };
}
