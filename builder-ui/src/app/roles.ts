import type { Role } from '../../../schemas/permissions.ts';

/** Roles from the one that may most to the one that may least. Names: `roles.<role>` in shell.json, `<role>Hint` what it means. */
export const roles: ReadonlyArray<Role> = ['administrator', 'lead', 'marketer', 'agent'];
