import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import type { SessionView, UserRecord } from '../../schemas/generated/types.ts';
import { rolePermissions } from '../../schemas/permissions.ts';
import { found } from '../http/found.ts';

/** The person who is logged in, with all that the browser needs to draw the right menus. */
export async function sessionView(user: UserRecord): Promise<SessionView> {
  const organisation = found(await OrganisationModel.findById(user.orgId).lean());
  return {
    user: {
      id: user._id,
      name: user.name,
      email: user.email,
      role: user.role,
      permissions: [...rolePermissions[user.role]],
      orgId: organisation._id,
      orgName: organisation.name,
      timeZone: organisation.timeZone,
      locale: organisation.locale,
      presence: user.presence,
    },
  };
}
