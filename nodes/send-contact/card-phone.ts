import type { ContactCard } from '../../schemas/generated/types.ts';
import { readPhone } from '../shared/answers/read-phone.ts';

/**
 * A phone number for a contact card; undefined when it is none with its country code. With wa_id the customer's
 * phone offers to write to it in WhatsApp at once.
 */
export function cardPhone(text: string): NonNullable<ContactCard['phones']>[number] | undefined {
  const phone = readPhone(text, undefined);
  return phone === undefined ? undefined : { phone, type: 'WORK', wa_id: phone.slice(1) };
}
