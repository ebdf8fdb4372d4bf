import type { ContactView, EngineEvent } from '../../../schemas/generated/types.ts';

/** The contact without what an event has changed; undefined for somebody who was not there before. */
export function contactBefore(contact: ContactView, event: EngineEvent): ContactView | undefined {
  if (event.kind !== 'external') return contact;
  const { name, payload = {} } = event;
  const tag = String(payload['tag']);
  switch (name) {
    case 'contact.created':
      return undefined;
    case 'contact.tagged':
      return { ...contact, tags: contact.tags.filter((other) => other !== tag) };
    case 'contact.untagged':
      return { ...contact, tags: [...contact.tags, tag] };
    case 'contact.field_changed':
      return { ...contact, fields: { ...contact.fields, [String(payload['field'])]: payload['from'] ?? null } };
    case 'contact.opted_out':
    case 'contact.opted_in':
      return { ...contact, optedOut: name === 'contact.opted_in' };
    default:
      return contact;
  }
}
