import type { ContactBody } from '../../../../schemas/generated/types.ts';

/** How a contact is called where there is room for one name; undefined: nothing is known but a user id. */
export function contactName({ name, phone, username, userId }: Pick<ContactBody, 'name' | 'phone' | 'username' | 'userId'>): string | undefined {
  return name ?? phone ?? (username ? `@${username}` : userId);
}

/** How the contact is reached, beside the name. */
export function contactReach({ phone, username, userId }: Pick<ContactBody, 'phone' | 'username' | 'userId'>): string {
  return phone ?? (username ? `@${username}` : (userId ?? ''));
}
