import { ContactModel } from '../../activities/store/models/contacts.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { ContactRecord, ContactUpdate, ExternalEvent } from '../../schemas/generated/types.ts';
import { found } from '../http/found.ts';

type Happening = Pick<ExternalEvent, 'name' | 'payload'>;

/** Changes a contact and says what happened to tags and fields, for flows that wait for it. */
export async function changeContact(orgId: string, contactId: string, update: ContactUpdate): Promise<{ contact: ContactRecord; happenings: Happening[] }> {
  const before = found(await ContactModel.findOne({ _id: contactId, orgId }).lean());
  const { addTags = [], removeTags = [], fields = {}, ...plain } = update;
  const set: Record<string, unknown> = { ...plain };
  const unset: Record<string, 1> = {};
  for (const [field, value] of Object.entries(fields)) {
    requireFieldName(field);
    if (value === null) unset[`fields.${field}`] = 1;
    else set[`fields.${field}`] = value;
  }
  const filter = { _id: contactId, orgId };
  const change = {
    ...(Object.keys(set).length === 0 ? {} : { $set: set }),
    ...(Object.keys(unset).length === 0 ? {} : { $unset: unset }),
    ...(addTags.length === 0 ? {} : { $addToSet: { tags: { $each: addTags } } }),
  };
  if (Object.keys(change).length > 0) await ContactModel.updateOne(filter, change);
  // One update cannot add to and take from the same list.
  if (removeTags.length > 0) await ContactModel.updateOne(filter, { $pull: { tags: { $in: removeTags } } });
  const contact = found(await ContactModel.findOne(filter).lean());
  return { contact, happenings: happeningsBetween(before, contact) };
}

/** A dot would address something inside another field, a dollar sign would be an operator of the database. */
function requireFieldName(field: string): void {
  if (field !== '' && field.length <= 60 && !/[.$\0]/.test(field)) return;
  throw new ApiProblem('VALIDATION_FAILED', [{ field: `fields.${field}`, rule: 'fieldName', message: 'This cannot be the name of a field.', fix: 'Use 1 to 60 characters without dots and dollar signs.' }]);
}

function happeningsBetween(before: ContactRecord, after: ContactRecord): Happening[] {
  const tagged = after.tags.filter((tag) => !before.tags.includes(tag)).map((tag) => ({ name: 'contact.tagged', payload: { tag } }));
  const untagged = before.tags.filter((tag) => !after.tags.includes(tag)).map((tag) => ({ name: 'contact.untagged', payload: { tag } }));
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  const changed = [...names].filter((field) => before.fields[field] !== after.fields[field]).map((field) => ({ name: 'contact.field_changed', payload: { field, from: before.fields[field] ?? null, to: after.fields[field] ?? null } }));
  return [...tagged, ...untagged, ...changed];
}
