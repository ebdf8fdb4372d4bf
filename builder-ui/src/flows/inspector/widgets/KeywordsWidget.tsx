import { TagInput } from '../../../ui/TagInput.tsx';
import type { WidgetProps } from '../form-context.ts';

/** Words or phrases customers type; Enter or a comma ends each one. */
export default function KeywordsWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const keywords = Array.isArray(value) ? value.map(String) : [];
  return <TagInput value={keywords} onValueChange={onChange} placeholder={words.placeholder} disabled={readOnly} aria-label={words.label} />;
}
