import { FieldNameInvalid, patchContact } from '../../activities/commands/patch-contact.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { ContactRecord, ContactUpdate } from '../../schemas/generated/types.ts';
import type { ServerContext } from '../context.ts';
import { findContact } from './find-contact.ts';
import { changeAndTell, type Happening } from './tell-conversations.ts';

/** Changes a contact and tells its conversations what happened to tags and fields, for flows that wait for it. */
export async function changeContact(server: ServerContext, orgId: string, contactId: string, update: ContactUpdate): Promise<ContactRecord> {
  const before = await findContact(orgId, contactId);
  try {
    await changeAndTell(server, { orgId, contactId: before._id }, happeningsOf(before, update), () => patchContact(before, update));
  } catch (error) {
    throw error instanceof FieldNameInvalid ? wrongField(error) : error;
  }
  return findContact(orgId, before._id);
}

function wrongField({ field, message }: FieldNameInvalid): ApiProblem {
  return new ApiProblem('VALIDATION_FAILED', [{ field: `fields.${field}`, rule: 'fieldName', message, fix: 'Use a name without dots and dollar signs.' }]);
}

/** Only what this change is about: what a flow changes at the same moment is told by that flow. */
function happeningsOf(before: ContactRecord, { addTags = [], removeTags = [], fields = {} }: ContactUpdate): Happening[] {
  const tagged = addTags.filter((tag) => !before.tags.includes(tag) && !removeTags.includes(tag)).map((tag) => ({ name: 'contact.tagged', payload: { tag } }));
  const untagged = removeTags.filter((tag) => before.tags.includes(tag)).map((tag) => ({ name: 'contact.untagged', payload: { tag } }));
  const changed = Object.entries(fields)
    .map(([field, to]) => ({ field, from: before.fields[field] ?? null, to }))
    .filter(({ from, to }) => from !== to)
    .map((payload) => ({ name: 'contact.field_changed', payload }));
  return [...tagged, ...untagged, ...changed];
}
