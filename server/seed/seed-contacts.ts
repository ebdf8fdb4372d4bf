import { ulid } from 'ulid';
import { contactIdOf } from '../../activities/messages/contact-identity.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import type { ContactRecord } from '../../schemas/generated/types.ts';
import { demoOrganisation } from './demo-organisation.ts';

type Person = Pick<ContactRecord, 'name' | 'language' | 'timeZone' | 'country' | 'tags' | 'fields' | 'notes'> & { waId: string };

/** Customers over several time zones; the simulator knows the same people. */
export const demoCustomers: readonly Person[] = [
  { waId: '491701112201', name: 'Anna Schmidt', language: 'de', timeZone: 'Europe/Berlin', country: 'DE', tags: ['customer', 'tents'], fields: { city: 'Berlin', orders: 4 } },
  { waId: '447700900123', name: 'Oliver Hughes', language: 'en', timeZone: 'Europe/London', country: 'GB', tags: ['customer'], fields: { city: 'Leeds', orders: 1 } },
  { waId: '12025550143', name: 'Emily Carter', language: 'en', timeZone: 'America/New_York', country: 'US', tags: ['newsletter'], fields: { city: 'Boston' } },
  { waId: '34600123456', name: 'Lucía Fernández', language: 'es', timeZone: 'Europe/Madrid', country: 'ES', tags: ['customer', 'vip'], fields: { city: 'Bilbao', orders: 11 }, notes: 'Guides climbing groups; asks for bulk prices.' },
  { waId: '5511987654321', name: 'Rafael Souza', language: 'pt', timeZone: 'America/Sao_Paulo', country: 'BR', tags: ['newsletter'], fields: { city: 'São Paulo' } },
  { waId: '919812345678', name: 'Priya Nair', language: 'en', timeZone: 'Asia/Kolkata', country: 'IN', tags: [], fields: { city: 'Bengaluru' } },
];

/** Stores the demo's customers; whoever has one of these numbers already is left as they are. */
export async function seedContacts(now: number): Promise<void> {
  const orgId = demoOrganisation._id;
  for (const { waId, ...person } of demoCustomers) {
    const contactId = await contactIdOf(orgId, { waId }, ulid, now);
    const contact = { orgId, waId, phone: `+${waId}`, ...person, createdAt: new Date(now) };
    await ContactModel.updateOne({ _id: contactId }, { $setOnInsert: contact }, { upsert: true });
  }
}
