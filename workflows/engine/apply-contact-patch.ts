import type { ContactPatch, ContactView } from '../../schemas/generated/types.ts';

/** The contact after a change; null removes a field. The contact given stays as it is. */
export function applyContactPatch(contact: ContactView, patch: ContactPatch): ContactView {
  const { addTags = [], removeTags = [], fields = {}, ...rest } = patch;
  const removed = new Set(removeTags);
  const tags = [...contact.tags.filter((tag) => !removed.has(tag)), ...addTags.filter((tag) => !contact.tags.includes(tag))];
  const kept = Object.entries({ ...contact.fields, ...fields }).filter(([, value]) => value !== null);
  return { ...contact, ...rest, tags: [...new Set(tags)], fields: Object.fromEntries(kept) };
}
