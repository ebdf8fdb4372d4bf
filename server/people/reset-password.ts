import { UserModel } from '../../activities/store/models/users.ts';
import { hashPassword, randomPassword } from '../auth/passwords.ts';
import { endSessionsOf } from '../auth/sessions.ts';

/** Gives a person a new random password and ends all their sessions; shared by the API and the command line. */
export async function resetPassword(user: { id: string; orgId: string }): Promise<string> {
  const password = randomPassword();
  await UserModel.updateOne({ _id: user.id }, { $set: { passwordHash: await hashPassword(password) } });
  await endSessionsOf(user);
  return password;
}
