import { ownerOf } from '../../activities/identity/claims.ts';
import { survivorOf } from '../../activities/identity/merge/request-merge.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { readJsonPath } from '../../nodes/shared/http/read-path.ts';
import type { IncomingWebhookRecord } from '../../schemas/generated/types.ts';

/** The contact a payload is about, or in words why there is none. */
export async function findContact({ orgId, contactBy, contactPath }: IncomingWebhookRecord, payload: unknown): Promise<{ contactId: string } | { problem: string }> {
  const named = readJsonPath(payload, contactPath);
  if ((typeof named !== 'string' && typeof named !== 'number') || String(named).trim() === '') return { problem: `The event names no contact at "${contactPath}".` };
  const text = String(named).trim();
  const unknown = { problem: `There is no contact for what the event has at "${contactPath}".` };
  if (contactBy === 'contactId') {
    const contact = await ContactModel.findOne({ _id: text, orgId }, { _id: 1, mergedInto: 1 }).lean();
    return contact === null ? unknown : { contactId: contact.mergedInto === undefined ? contact._id : await survivorOf(contact._id) };
  }
  const digits = text.replace(/^00/, '').replace(/\D/g, '');
  const contactId = await ownerOf(orgId, contactBy === 'phone' ? { waId: digits } : { userId: text });
  return contactId === undefined ? unknown : { contactId };
}
