import type { ContactView, EngineCommand, ExternalEvent } from '../../schemas/generated/types.ts';

/**
 * Events that follow from contact commands: a tag was added or taken away, a field got another value, the contact
 * opted out or in. Found by comparing with the contact as it was before the commands.
 */
export function contactEvents(commands: readonly EngineCommand[], contact: ContactView, now: number): ExternalEvent[] {
  const tags = new Set(contact.tags);
  const fields = new Map<string, unknown>(Object.entries(contact.fields));
  let optedOut = contact.optedOut === true;
  const events: ExternalEvent[] = [];
  for (const command of commands) {
    if (command.kind !== 'contact') continue;
    const happened = (key: string, name: string, payload: Record<string, unknown>): void =>
      void events.push({ kind: 'external', id: `${command.id}:${key}`, at: now, name, payload });
    for (const tag of command.patch.addTags ?? []) {
      if (tags.has(tag)) continue;
      tags.add(tag);
      happened(`+${tag}`, 'contact.tagged', { tag });
    }
    for (const tag of command.patch.removeTags ?? []) if (tags.delete(tag)) happened(`-${tag}`, 'contact.untagged', { tag });
    if (command.patch.optedOut !== undefined && command.patch.optedOut !== optedOut) {
      ({ optedOut } = command.patch);
      happened('consent', optedOut ? 'contact.opted_out' : 'contact.opted_in', {});
    }
    for (const [field, value] of Object.entries(command.patch.fields ?? {})) {
      const previous = fields.get(field) ?? null;
      if (previous === value) continue;
      fields.set(field, value);
      happened(`=${field}`, 'contact.field_changed', { field, from: previous, to: value });
    }
  }
  return events;
}
