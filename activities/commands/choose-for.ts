import type { AssignCommand, AssignTarget, ConversationRecord, TeamRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { TeamModel } from '../store/models/teams.ts';
import { UserModel } from '../store/models/users.ts';
import { agentsWhoAreThere } from './agents-who-are-there.ts';
import { chooseAgent, turnAfter, type Choice } from './choose-agent.ts';
import { CommandProblem } from './command-problem.ts';

/** What an assignment needs to know of a team. */
export type Team = Pick<TeamRecord, '_id' | 'name' | 'memberIds' | 'strategy'>;

/** Throws COMMAND_FAILED when the team was deleted. */
export async function teamOf(orgId: string, teamId: string | undefined): Promise<Team> {
  const team = await TeamModel.findOne({ _id: teamId ?? '', orgId }).lean();
  if (team === null) throw new CommandProblem('COMMAND_FAILED', 'The team does not exist any more.');
  return team;
}

/** Whose turn it is in a team; undefined when nobody is free, or members take conversations themselves. */
export async function chooseOfTeam(orgId: string, team: Team, strategy: Team['strategy'] = team.strategy, except?: string): Promise<Choice | undefined> {
  if (strategy === 'by_hand') return undefined;
  return chooseAgent(await agentsWhoAreThere(orgId, { userIds: team.memberIds, except }), strategy, limits.maxOpenConversations);
}

/** Who is to get a conversation; undefined when there is nobody. */
export async function chooseFor(orgId: string, { to, excludeCurrent }: Pick<AssignCommand, 'to' | 'excludeCurrent'>, conversation: ConversationRecord, team: Team | undefined): Promise<Choice | undefined> {
  if (to.kind === 'agent') return namedAgent(orgId, to.userId);
  const except = excludeCurrent === true ? conversation.assigneeId : undefined;
  if (team !== undefined) return chooseOfTeam(orgId, team, to.strategy, except);
  return chooseAgent(await agentsWhoAreThere(orgId, { ...rolesOf(to), except }), to.strategy ?? 'least_busy', limits.maxOpenConversations);
}

function rolesOf({ kind, role }: AssignTarget): { role?: NonNullable<AssignTarget['role']> } {
  return kind === 'role' && role !== undefined ? { role } : {};
}

/** A person named in the flow gets the conversation whether online or not: it waits for the next shift. */
async function namedAgent(orgId: string, userId: string | undefined): Promise<Choice | undefined> {
  const user = await UserModel.findOne({ _id: userId ?? '', orgId, disabledAt: { $exists: false } }).lean();
  if (user === null) return undefined;
  const candidate = { userId: user._id, name: user.name, open: 0, lastAssignedAt: user.lastAssignedAt?.getTime() ?? 0 };
  return { candidate, why: 'named', values: {}, turn: turnAfter([candidate]) };
}
