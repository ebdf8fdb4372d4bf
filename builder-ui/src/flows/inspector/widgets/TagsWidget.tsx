import { useMemo } from 'react';
import { TagInput } from '../../../ui/TagInput.tsx';
import { useDocument } from '../../editor/session-context.ts';
import type { WidgetProps } from '../form-context.ts';
import { valuesOfWidget } from '../values-of-widget.ts';

/** Several tags; those used elsewhere in the flow are offered. */
export default function TagsWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const nodes = useDocument((state) => state.document.nodes);
  const suggestions = useMemo(() => valuesOfWidget(Object.values(nodes), 'tags'), [nodes]);
  const tags = Array.isArray(value) ? value.map(String) : [];
  return <TagInput value={tags} onValueChange={onChange} placeholder={words.placeholder} suggestions={suggestions} disabled={readOnly} aria-label={words.label} />;
}
