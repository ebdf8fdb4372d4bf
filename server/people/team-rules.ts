import { isDuplicateKey } from '../../activities/store/duplicate-key.ts';
import { UserModel } from '../../activities/store/models/users.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import { rolePermissions } from '../../schemas/permissions.ts';

/** People of a team answer customers, so they have an account here and a role that may. */
export async function requireMembers(orgId: string, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  const users = await UserModel.find({ _id: { $in: [...memberIds] }, orgId }, { role: 1 }).lean();
  const fit = new Set(users.filter((user) => rolePermissions[user.role].includes('inbox.reply')).map((user) => user._id));
  const details = memberIds.flatMap((id, index) => (fit.has(id) ? [] : [{ field: `memberIds.${index}`, rule: 'agent', message: 'This person cannot answer customers.', fix: 'Choose somebody whose role may reply.' }]));
  if (details.length > 0) throw new ApiProblem('VALIDATION_FAILED', details);
}

/** Does a change, and says in words that the name is taken. */
export async function withUniqueName<Result>(change: () => Promise<Result>): Promise<Result> {
  try {
    return await change();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new ApiProblem('TEAM_NAME_TAKEN', [{ field: 'name', rule: 'unique', message: 'There is already a team with this name.', fix: 'Choose another name.' }]);
  }
}
