import { randomUUID } from 'node:crypto';
import type { AgentEvent, AssignCommand, ConversationKey, ConversationRecord } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { withLease } from '../store/lease.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { beginWaiting } from './begin-waiting.ts';
import { chooseFor, teamOf, type Team } from './choose-for.ts';
import type { CommandEffect } from './command-effect.ts';
import { CommandProblem } from './command-problem.ts';
import { giveToPerson, putIntoQueue } from './place-conversation.ts';

/** What an assignment needs to know: of a command of a flow, or of a person in the inbox. */
export type Assignment = Pick<AssignCommand, 'id' | 'to' | 'excludeCurrent' | 'note' | 'origin'>;

/** A conversation that went to somebody, or with assigneeId null into a queue. */
export interface Assigned {
  readonly assigneeId: string | null;
  readonly teamId?: string;
  /** In English, for flows. */
  readonly reason: string;
}

/** Longest time one assignment may block the next one of the same organisation. */
const LOCK_MS = 5000;

/** Gives the conversation to somebody, to a team, or back to the queue, as a flow wants it. */
export async function assign(key: ConversationKey, command: AssignCommand, now: number): Promise<CommandEffect> {
  const assigned = await giveConversation(key, command, now);
  const event: AgentEvent = { kind: 'agent', id: `${command.id}:assigned`, at: now, action: 'assigned', assigneeId: assigned.assigneeId };
  return { result: { ...assigned }, events: [event] };
}

/**
 * Choices and their records are made one at a time per organisation, so that two conversations arriving together do not
 * both go to the same least busy agent.
 */
export function inTurn<Result>(orgId: string, work: () => Promise<Result>): Promise<Result> {
  return withLease(`assign:${orgId}`, randomUUID(), LOCK_MS, work);
}

/** A repetition of the same assignment changes nothing. Throws NO_AGENT_AVAILABLE. */
export async function giveConversation(key: ConversationKey, assignment: Assignment, now: number): Promise<Assigned> {
  return inTurn(key.orgId, async () => {
    const conversation = await ConversationModel.findById(conversationId(key.numberId, key.contactId)).lean();
    if (conversation === null) throw new CommandProblem('COMMAND_FAILED', 'The conversation does not exist any more.');
    if (conversation.assignedBy === assignment.id) return asBefore(conversation);
    const { to } = assignment;
    if (to.kind === 'nobody') return queued(await putIntoQueue(key, assignment, undefined, 'put_back', now));
    const team = to.kind === 'team' ? await teamOf(key.orgId, to.teamId) : undefined;
    const choice = await chooseFor(key.orgId, assignment, conversation, team);
    if (choice !== undefined || team !== undefined) await beginWaiting(key, conversation, assignment);
    if (choice !== undefined) return { assigneeId: choice.candidate.userId, reason: (await giveToPerson(key, assignment, choice, now))?.text ?? '' };
    // Whoever of the team has it keeps it when nobody else is there.
    if (team === undefined || team.memberIds.includes(conversation.assigneeId ?? '')) throw new CommandProblem('NO_AGENT_AVAILABLE');
    return queued(await putIntoQueue(key, assignment, team, team.strategy === 'by_hand' ? 'queued_for_team' : 'nobody_free', now), team);
  });
}

function queued({ text }: { text: string }, team?: Team): Assigned {
  return { assigneeId: null, reason: text, ...(team === undefined ? {} : { teamId: team._id }) };
}

function asBefore({ assigneeId, teamId, assignReason }: ConversationRecord): Assigned {
  return { assigneeId: assigneeId ?? null, reason: assignReason?.text ?? '', ...(teamId === undefined ? {} : { teamId }) };
}
