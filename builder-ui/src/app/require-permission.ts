import { notFound } from '@tanstack/react-router';
import type { SessionUser } from '../../../schemas/generated/types.ts';
import type { Permission } from '../../../schemas/permissions.ts';

/**
 * For `beforeLoad` of a page that not everybody may see: `beforeLoad: requirePermission('numbers.read')`.
 * Others are told that there is nothing for them at this address.
 */
export function requirePermission(permission: Permission): (options: { context: { user: SessionUser } }) => void {
  return ({ context }) => {
    if (!context.user.permissions.includes(permission)) throw notFound();
  };
}
