import { useMemo } from 'react';
import { useDocument } from '../../editor/session-context.ts';
import type { WidgetProps } from '../form-context.ts';
import { NameInput } from '../NameInput.tsx';
import { valuesOfWidget } from '../values-of-widget.ts';

const usual = ['name', 'language', 'email', 'city', 'birthday', 'company'];

/** Name of a field of the contact. */
export default function ContactFieldWidget({ value, onChange, words, readOnly, invalid }: WidgetProps) {
  const nodes = useDocument((state) => state.document.nodes);
  const names = useMemo(() => [...new Set([...valuesOfWidget(Object.values(nodes), 'contact-field'), ...usual])], [nodes]);
  return <NameInput value={typeof value === 'string' ? value : ''} onValueChange={onChange} suggestions={names} placeholder={words.placeholder} readOnly={readOnly} invalid={invalid} />;
}
