import type { OptOutSource } from '../../schemas/generated/types.ts';
import { ContactModel } from '../store/models/contacts.ts';

/**
 * The person wants no more messages unasked for, or wants them again: it counts for everything we send. Gives whether
 * that is news; the date since when somebody has opted out, and by what, stays what it was. What was wanted before that
 * date is over: a webhook that comes late does not undo a later opt-out.
 */
export async function noteConsent(contactId: string, optedOut: boolean, at: Date, by: OptOutSource): Promise<boolean> {
  const { modifiedCount } = optedOut
    ? await ContactModel.updateOne({ _id: contactId, optedOutAt: { $exists: false } }, { $set: { optedOutAt: at, optedOutBy: by } })
    : await ContactModel.updateOne({ _id: contactId, optedOutAt: { $lte: at } }, { $unset: { optedOutAt: 1, optedOutBy: 1 } });
  return modifiedCount > 0;
}
