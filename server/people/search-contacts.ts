import { containing } from '../http/containing.ts';

/** The condition for contacts whose name, user name or phone number contains what somebody typed. */
export function searchContacts(text: string): Record<string, unknown> {
  const words = containing(text);
  const digits = text.replace(/\D/g, '');
  const ways: Record<string, unknown>[] = [{ name: words }, { username: containing(text.replace(/^\s*@/, '')) }];
  // Spaces, dashes and a leading 00 are how people write numbers; stored ones are bare.
  if (digits.length >= 3) ways.push({ phone: containing(digits.replace(/^00/, '')) }, { waId: containing(digits.replace(/^00/, '')) });
  return { $or: ways };
}
