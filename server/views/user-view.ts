import { ConversationModel } from '../../activities/store/models/conversations.ts';
import type { UserRecord, UserView } from '../../schemas/generated/types.ts';

/** People of the team as the API shows them, with how many open conversations each one has. */
export async function userViews(orgId: string, users: readonly UserRecord[]): Promise<UserView[]> {
  const groups: { _id: string; count: number }[] = await ConversationModel.aggregate([
    { $match: { orgId, status: 'open', assigneeId: { $in: users.map((user) => user._id) } } },
    { $group: { _id: '$assigneeId', count: { $sum: 1 } } },
  ]);
  const open = new Map(groups.map((group) => [group._id, group.count]));
  return users.map((user) => ({
    id: user._id,
    name: user.name,
    email: user.email,
    role: user.role,
    presence: user.presence,
    disabled: user.disabledAt !== undefined,
    createdAt: user.createdAt.toISOString(),
    openConversations: open.get(user._id) ?? 0,
    ...(user.lastSeenAt === undefined ? {} : { lastSeenAt: user.lastSeenAt.toISOString() }),
  }));
}

export async function userView(user: UserRecord): Promise<UserView> {
  const [view] = await userViews(user.orgId, [user]);
  if (view === undefined) throw new Error('A view was made of every user.');
  return view;
}
