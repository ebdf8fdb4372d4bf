import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { UserModel } from '../../activities/store/models/users.ts';
import type { TeamRecord, TeamView } from '../../schemas/generated/types.ts';

/** Teams with the names of their people and how many conversations wait for each. */
export async function teamViews(orgId: string, teams: readonly TeamRecord[]): Promise<TeamView[]> {
  const memberIds = [...new Set(teams.flatMap((team) => team.memberIds))];
  const [users, queues] = await Promise.all([
    UserModel.find({ _id: { $in: memberIds }, orgId, disabledAt: { $exists: false } }, { name: 1, presence: 1 }).lean(),
    ConversationModel.aggregate<{ _id: string; waiting: number }>([{ $match: { orgId, status: 'open', teamId: { $in: teams.map((team) => team._id) } } }, { $group: { _id: '$teamId', waiting: { $sum: 1 } } }]),
  ]);
  const userOf = new Map(users.map(({ _id: id, name, presence }) => [id, { id, name, presence }]));
  const waiting = new Map(queues.map((queue) => [queue._id, queue.waiting]));
  return teams.map((team) => ({
    id: team._id,
    name: team.name,
    members: team.memberIds.flatMap((id) => userOf.get(id) ?? []),
    strategy: team.strategy,
    waiting: waiting.get(team._id) ?? 0,
    createdAt: team.createdAt.toISOString(),
    ...(team.calendar === undefined ? {} : { calendar: team.calendar }),
  }));
}
