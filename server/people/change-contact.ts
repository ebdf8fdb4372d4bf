import { FieldNameInvalid, patchContact } from '../../activities/commands/patch-contact.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { ContactRecord, ContactUpdate, ExternalEvent } from '../../schemas/generated/types.ts';
import { found } from '../http/found.ts';

type Happening = Pick<ExternalEvent, 'name' | 'payload'>;

/** Changes a contact and says what happened to tags and fields, for flows that wait for it. */
export async function changeContact(orgId: string, contactId: string, update: ContactUpdate): Promise<{ contact: ContactRecord; happenings: Happening[] }> {
  const before = found(await ContactModel.findOne({ _id: contactId, orgId }).lean());
  try {
    await patchContact(before, update);
  } catch (error) {
    throw error instanceof FieldNameInvalid ? wrongField(error) : error;
  }
  const contact = found(await ContactModel.findOne({ _id: contactId, orgId }).lean());
  return { contact, happenings: happeningsBetween(before, contact, update) };
}

function wrongField({ field, message }: FieldNameInvalid): ApiProblem {
  return new ApiProblem('VALIDATION_FAILED', [{ field: `fields.${field}`, rule: 'fieldName', message, fix: 'Use a name without dots and dollar signs.' }]);
}

/** Only what this change was about: what a flow changes at the same moment is told by that flow. */
function happeningsBetween(before: ContactRecord, after: ContactRecord, { addTags = [], removeTags = [], fields = {} }: ContactUpdate): Happening[] {
  const tagged = addTags.filter((tag) => !before.tags.includes(tag) && after.tags.includes(tag)).map((tag) => ({ name: 'contact.tagged', payload: { tag } }));
  const untagged = removeTags.filter((tag) => before.tags.includes(tag) && !after.tags.includes(tag)).map((tag) => ({ name: 'contact.untagged', payload: { tag } }));
  const changed = Object.keys(fields)
    .filter((field) => before.fields[field] !== after.fields[field])
    .map((field) => ({ name: 'contact.field_changed', payload: { field, from: before.fields[field] ?? null, to: after.fields[field] ?? null } }));
  return [...tagged, ...untagged, ...changed];
}
