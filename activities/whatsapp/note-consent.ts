import { ContactModel } from '../store/models/contacts.ts';

/** WhatsApp reported that the person wants no more marketing messages: it counts for everything we send. */
export async function noteConsent(contactId: string, at: Date): Promise<void> {
  await ContactModel.updateOne({ _id: contactId, optedOutAt: { $exists: false } }, { $set: { optedOutAt: at } });
}
