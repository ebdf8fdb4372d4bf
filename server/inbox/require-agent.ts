import { UserModel } from '../../activities/store/models/users.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { UserRecord } from '../../schemas/generated/types.ts';
import { rolePermissions } from '../../schemas/permissions.ts';

/** Somebody who may answer customers, or VALIDATION_FAILED of the field assigneeId. */
export async function requireAgent(orgId: string, userId: string): Promise<UserRecord> {
  const user = await UserModel.findOne({ _id: userId, orgId, disabledAt: { $exists: false } }).lean();
  if (user !== null && rolePermissions[user.role].includes('inbox.reply')) return user;
  throw new ApiProblem('VALIDATION_FAILED', [{ field: 'assigneeId', rule: 'agent', message: 'This person cannot answer customers.', fix: 'Choose somebody with an active account whose role may reply.' }]);
}
