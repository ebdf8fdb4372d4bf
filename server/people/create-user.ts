import { isDuplicateKey } from '../../activities/store/duplicate-key.ts';
import { UserModel } from '../../activities/store/models/users.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { UserRecord } from '../../schemas/generated/types.ts';
import type { Role } from '../../schemas/permissions.ts';
import { hashPassword, randomPassword } from '../auth/passwords.ts';

/** Stores a new person with a random first password, which is given back once and never stored in clear. */
export async function createUser(facts: { id: string; orgId: string; email: string; name: string; role: Role; now: number }): Promise<{ user: UserRecord; initialPassword: string }> {
  const initialPassword = randomPassword();
  const user: UserRecord = {
    _id: facts.id,
    orgId: facts.orgId,
    email: facts.email.trim().toLowerCase(),
    name: facts.name.trim(),
    role: facts.role,
    passwordHash: await hashPassword(initialPassword),
    presence: 'offline',
    createdAt: new Date(facts.now),
  };
  try {
    await UserModel.create(user);
  } catch (error) {
    if (isDuplicateKey(error)) throw new ApiProblem('EMAIL_TAKEN', [{ field: 'email', rule: 'unique', message: 'Somebody already uses this e-mail address.', fix: 'Use another address.' }]);
    throw error;
  }
  return { user, initialPassword };
}
