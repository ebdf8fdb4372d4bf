import type { UserView } from '../../../schemas/generated/types.ts';
import { rolePermissions } from '../../../schemas/permissions.ts';

/** Whether somebody may answer customers: a conversation given to anybody else would wait unseen. */
export function mayAnswer({ disabled, role }: Pick<UserView, 'disabled' | 'role'>): boolean {
  return !disabled && rolePermissions[role].includes('inbox.reply');
}
