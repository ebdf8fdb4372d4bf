import type { ConversationKey, PeopleTarget } from '../../schemas/generated/types.ts';
import type { Role } from '../../schemas/permissions.ts';
import { conversationId } from '../../workflows/names.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { TeamModel } from '../store/models/teams.ts';
import { UserModel } from '../store/models/users.ts';

/** Ids of the people who are to be told or asked, as far as they have an active account. */
export async function peopleOf(key: ConversationKey, to: PeopleTarget): Promise<string[]> {
  switch (to.kind) {
    case 'user':
      return activeUsers(key.orgId, [to.userId ?? '']);
    case 'team': {
      const team = await TeamModel.findOne({ _id: to.teamId ?? '', orgId: key.orgId }).lean();
      return activeUsers(key.orgId, team?.memberIds ?? []);
    }
    case 'assignee': {
      const conversation = await ConversationModel.findById(conversationId(key.numberId, key.contactId)).select('assigneeId').lean();
      return conversation?.assigneeId === undefined ? [] : activeUsers(key.orgId, [conversation.assigneeId]);
    }
    case 'role':
      return usersInRole(key.orgId, to.role ?? 'lead');
  }
}

async function activeUsers(orgId: string, userIds: readonly string[]): Promise<string[]> {
  const users = await UserModel.find({ _id: { $in: [...userIds] }, orgId, disabledAt: { $exists: false } }).select('_id').lean();
  return users.map(({ _id }) => _id);
}

async function usersInRole(orgId: string, role: Role): Promise<string[]> {
  const users = await UserModel.find({ orgId, role, disabledAt: { $exists: false } }).select('_id').lean();
  return users.map(({ _id }) => _id);
}
