import { randomUUID } from 'node:crypto';
import type { AgentEvent, AssignCommand, AssignTarget, ConversationItem, ConversationKey, ConversationRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { notice } from '../../schemas/notices.ts';
import { conversationId } from '../../workflows/names.ts';
import { withLease } from '../store/lease.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { TeamModel } from '../store/models/teams.ts';
import { UserModel } from '../store/models/users.ts';
import { chooseAgent, turnAfter, type Choice } from './choose-agent.ts';
import { agentsWhoAreThere } from './agents-who-are-there.ts';
import type { CommandEffect } from './command-effect.ts';
import { CommandProblem } from './command-problem.ts';
import { notifyPeople } from './notify.ts';
import { publishConversation } from './publish-conversation.ts';

/** What an assignment needs to know: of a command of a flow, or of a person in the inbox. */
export type Assignment = Pick<AssignCommand, 'id' | 'to' | 'excludeCurrent' | 'note' | 'origin'>;

/** A conversation that went to somebody, or with assigneeId null into a queue. */
export interface Assigned {
  readonly assigneeId: string | null;
  readonly teamId?: string;
  readonly reason: string;
}

interface Team {
  readonly id: string;
  readonly name: string;
  readonly memberIds: readonly string[];
  readonly strategy: 'least_busy' | 'round_robin' | 'by_hand';
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
 * The choice and its record are made one at a time per organisation, so that two conversations arriving together do not
 * both go to the same least busy agent. A repetition of the same assignment changes nothing. Throws NO_AGENT_AVAILABLE.
 */
export async function giveConversation(key: ConversationKey, assignment: Assignment, now: number): Promise<Assigned> {
  return withLease(`assign:${key.orgId}`, randomUUID(), LOCK_MS, async () => {
    const conversation = await ConversationModel.findById(conversationId(key.numberId, key.contactId)).lean();
    if (conversation === null) throw new CommandProblem('COMMAND_FAILED', 'The conversation does not exist any more.');
    if (conversation.assignedBy === assignment.id) return asBefore(conversation);
    const { to } = assignment;
    if (to.kind === 'nobody') return intoQueue(key, assignment, undefined, assignment.note ?? 'Put back into the queue');
    const team = to.kind === 'team' ? await teamOf(key.orgId, to.teamId) : undefined;
    const choice = await choose(key.orgId, assignment, conversation, team);
    if (choice !== undefined) return toPerson(key, assignment, choice, now);
    // Whoever of the team has it keeps it when nobody else is there.
    if (team === undefined || team.memberIds.includes(conversation.assigneeId ?? '')) throw new CommandProblem('NO_AGENT_AVAILABLE');
    return intoQueue(key, assignment, team, team.strategy === 'by_hand' ? `For ${team.name}` : `Nobody of ${team.name} is free`);
  });
}

function asBefore({ assigneeId, teamId, assignReason = '' }: ConversationRecord): Assigned {
  return { assigneeId: assigneeId ?? null, reason: assignReason, ...(teamId === undefined ? {} : { teamId }) };
}

async function toPerson(key: ConversationKey, { id, note, origin }: Assignment, { candidate, reason, told, turn }: Choice, now: number): Promise<Assigned> {
  const assigneeId = candidate.userId;
  const why = note === undefined ? reason : `${reason}: ${note}`;
  await store(key, { $set: { assigneeId, assignedAt: new Date(now), assignReason: why, assignedBy: id }, $unset: { teamId: 1 } });
  await UserModel.updateOne({ _id: assigneeId }, { $set: { lastAssignedAt: new Date(Math.max(now, turn)) } });
  publishConversation(key, { assignee: { id: assigneeId, name: candidate.name }, team: null, assignReason: why });
  await notifyPeople(key, { id, origin }, [assigneeId], { ...(note === undefined ? notice(told.code, told.values) : notice(`${told.code}_note`, { ...told.values, note })), level: 'info', now });
  return { assigneeId, reason: why };
}

async function intoQueue(key: ConversationKey, { id, note }: Assignment, team: Team | undefined, reason: string): Promise<Assigned> {
  const why = team === undefined || note === undefined ? reason : `${reason}: ${note}`;
  const place = team === undefined ? {} : { teamId: team.id };
  await store(key, { $set: { assignReason: why, assignedBy: id, ...place }, $unset: { assigneeId: 1, assignedAt: 1, ...(team === undefined ? { teamId: 1 } : {}) } });
  publishConversation(key, { assignee: null, assignReason: why, team: team === undefined ? null : shown(team) });
  return { assigneeId: null, reason: why, ...place };
}

function shown({ id, name }: Team): NonNullable<ConversationItem['team']> {
  return { id, name };
}

async function store(key: ConversationKey, update: { $set: object; $unset: object }): Promise<void> {
  await ConversationModel.updateOne({ _id: conversationId(key.numberId, key.contactId) }, update);
}

async function teamOf(orgId: string, teamId: string | undefined): Promise<Team> {
  const team = await TeamModel.findOne({ _id: teamId ?? '', orgId }).lean();
  if (team === null) throw new CommandProblem('COMMAND_FAILED', 'The team does not exist any more.');
  return { id: team._id, name: team.name, memberIds: team.memberIds, strategy: team.strategy };
}

async function choose(orgId: string, { to, excludeCurrent }: Assignment, conversation: ConversationRecord, team: Team | undefined): Promise<Choice | undefined> {
  if (to.kind === 'agent') return namedAgent(orgId, to.userId);
  const strategy = to.strategy ?? team?.strategy ?? 'least_busy';
  if (strategy === 'by_hand') return undefined;
  const among = team === undefined ? rolesOf(to) : { userIds: team.memberIds };
  const candidates = await agentsWhoAreThere(orgId, { ...among, except: excludeCurrent === true ? conversation.assigneeId : undefined });
  return chooseAgent(candidates, strategy, limits.maxOpenConversations);
}

function rolesOf({ kind, role }: AssignTarget): { role?: NonNullable<AssignTarget['role']> } {
  return kind === 'role' && role !== undefined ? { role } : {};
}

/** A person named in the flow gets the conversation whether online or not: it waits for the next shift. */
async function namedAgent(orgId: string, userId: string | undefined): Promise<Choice | undefined> {
  const user = await UserModel.findOne({ _id: userId ?? '', orgId, disabledAt: { $exists: false } }).lean();
  if (user === null) return undefined;
  const candidate = { userId: user._id, name: user.name, open: 0, lastAssignedAt: user.lastAssignedAt?.getTime() ?? 0 };
  return { candidate, reason: 'Named in the flow', told: { code: 'assigned_by_name', values: {} }, turn: turnAfter([candidate]) };
}
