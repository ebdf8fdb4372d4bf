import { useId } from 'react';
import { Input } from '../../../ui/Input.tsx';
import type { WidgetProps } from '../form-context.ts';

/** What the product itself tells flows about (schemas/engine/event.schema.json); other names are a developer's own. */
const known = [
  'message.received', 'agent.reply', 'agent.assigned', 'agent.closed', 'agent.takeover', 'agent.handback',
  'contact.tagged', 'contact.untagged', 'contact.field_changed', 'contact.opted_out', 'contact.opted_in',
  'conversation.opened', 'conversation.reopened',
];

/** Name of an event; those that the product knows are offered. */
export default function EventNameWidget({ value, onChange, words, readOnly, invalid }: WidgetProps) {
  const listId = useId();
  return (
    <>
      <Input value={typeof value === 'string' ? value : ''} onValueChange={(name) => onChange(name.trim() === '' ? undefined : name.trim())} placeholder={words.placeholder} list={listId} mono spellCheck={false} autoComplete="off" disabled={readOnly} invalid={invalid} maxLength={80} />
      <datalist id={listId}>{known.map((name) => <option key={name} value={name}>{name}</option>)}</datalist>
    </>
  );
}
