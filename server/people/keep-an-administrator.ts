import { UserModel } from '../../activities/store/models/users.ts';
import { ApiProblem } from '../../schemas/errors.ts';

/** Throws LAST_ADMINISTRATOR if nobody but this person could administer the organisation. */
export async function keepAnAdministrator(orgId: string, leavingUserId: string): Promise<void> {
  const other = await UserModel.findOne({ orgId, role: 'administrator', _id: { $ne: leavingUserId }, disabledAt: { $exists: false } }).lean();
  if (other === null) throw new ApiProblem('LAST_ADMINISTRATOR');
}
