import { useMemo } from 'react';
import { useDocument } from '../../editor/session-context.ts';
import type { WidgetProps } from '../form-context.ts';
import { NameInput } from '../NameInput.tsx';
import { valuesOfWidget } from '../values-of-widget.ts';

/** Name of a variable of the flow. */
export default function VariableWidget({ value, onChange, words, readOnly, invalid }: WidgetProps) {
  const nodes = useDocument((state) => state.document.nodes);
  const names = useMemo(() => valuesOfWidget(Object.values(nodes), 'variable'), [nodes]);
  return <NameInput value={typeof value === 'string' ? value : ''} onValueChange={onChange} suggestions={names} placeholder={words.placeholder} readOnly={readOnly} invalid={invalid} />;
}
