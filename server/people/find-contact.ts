import { survivorOf } from '../../activities/identity/merge/request-merge.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import type { ContactRecord } from '../../schemas/generated/types.ts';
import { found } from '../http/found.ts';

/** A contact of the organisation, or NOT_FOUND. The id of one that was merged leads to the one that took its place. */
export async function findContact(orgId: string, id: string): Promise<ContactRecord> {
  const contact = found(await ContactModel.findOne({ _id: id, orgId }).lean());
  return contact.mergedInto === undefined ? contact : found(await ContactModel.findOne({ _id: await survivorOf(id), orgId }).lean());
}
