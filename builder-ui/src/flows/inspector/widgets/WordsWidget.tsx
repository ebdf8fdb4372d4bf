import { TagInput } from '../../../ui/TagInput.tsx';
import type { WidgetProps } from '../form-context.ts';

/** Short texts of any kind, such as titles or codes; Enter or a comma ends each one. */
export default function WordsWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const texts = Array.isArray(value) ? value.map(String) : [];
  return <TagInput value={texts} onValueChange={onChange} placeholder={words.placeholder} disabled={readOnly} aria-label={words.label} />;
}
