import type { UserRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** People who log in. */
export const UserModel = defineModel<UserRecord>('users', 'UserRecord', [
  [{ email: 1 }, { unique: true }],
  [{ orgId: 1, name: 1 }],
]);
