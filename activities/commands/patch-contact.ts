import type { ContactPatch, ContactRecord } from '../../schemas/generated/types.ts';
import { ContactModel } from '../store/models/contacts.ts';

/** A field of a contact cannot have this name. */
export class FieldNameInvalid extends Error {
  readonly field: string;
  constructor(field: string) {
    super(`A contact field cannot be named "${field}".`);
    this.name = 'FieldNameInvalid';
    this.field = field;
  }
}

/** Changes name, language, zone, notes, tags and fields of a contact, for flows and for people alike. */
export async function patchContact(contact: Pick<ContactRecord, '_id' | 'orgId'>, patch: Omit<ContactPatch, 'optedOut'> & { readonly notes?: string }): Promise<void> {
  const { addTags = [], removeTags = [], fields = {}, ...plain } = patch;
  const set: Record<string, unknown> = { ...plain };
  const unset: Record<string, 1> = {};
  for (const [field, value] of Object.entries(fields)) {
    // A dot would address something inside another field, a dollar sign would be an operator.
    if (field === '' || /[.$\0]/.test(field)) throw new FieldNameInvalid(field);
    if (value === null) unset[`fields.${field}`] = 1;
    else set[`fields.${field}`] = value;
  }
  const filter = { _id: contact._id, orgId: contact.orgId };
  const update = {
    ...(Object.keys(set).length === 0 ? {} : { $set: set }),
    ...(Object.keys(unset).length === 0 ? {} : { $unset: unset }),
    ...(addTags.length === 0 ? {} : { $addToSet: { tags: { $each: addTags } } }),
  };
  if (Object.keys(update).length > 0) await ContactModel.updateOne(filter, update);
  // One update cannot add to and take from the same list.
  if (removeTags.length > 0) await ContactModel.updateOne(filter, { $pull: { tags: { $in: removeTags } } });
}
