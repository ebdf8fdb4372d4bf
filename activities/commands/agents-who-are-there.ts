import { rolePermissions, type Role } from '../../schemas/permissions.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { UserModel } from '../store/models/users.ts';
import type { Candidate } from './choose-agent.ts';

/** Whose turn it may be: everybody who may answer customers, those in a role, or certain people. */
export interface Among {
  readonly role?: Role;
  readonly userIds?: readonly string[];
  /** Somebody who is not to get it. */
  readonly except: string | undefined;
}

const answering = (['agent', 'lead', 'administrator'] as const).filter((role) => rolePermissions[role].includes('inbox.reply'));

/** People who are online and may answer customers, with how many open conversations each has. */
export async function agentsWhoAreThere(orgId: string, { role, userIds, except }: Among): Promise<Candidate[]> {
  const roles: Role[] = role === undefined ? answering : [role];
  const among = userIds === undefined ? {} : { _id: { $in: [...userIds] } };
  const users = await UserModel.find({ ...among, orgId, role: { $in: roles }, presence: 'online', disabledAt: { $exists: false } }).lean();
  const free = users.filter((user) => user._id !== except);
  const open = await openConversations(orgId, free.map((user) => user._id));
  return free.map((user) => ({ userId: user._id, name: user.name, open: open.get(user._id) ?? 0, lastAssignedAt: user.lastAssignedAt?.getTime() ?? 0 }));
}

async function openConversations(orgId: string, userIds: string[]): Promise<ReadonlyMap<string, number>> {
  const groups = await ConversationModel.aggregate<{ _id: string; open: number }>([
    { $match: { orgId, assigneeId: { $in: userIds }, status: 'open' } },
    { $group: { _id: '$assigneeId', open: { $sum: 1 } } },
  ]);
  return new Map(groups.map((group) => [group._id, group.open]));
}
