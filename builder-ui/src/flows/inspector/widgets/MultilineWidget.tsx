import { Textarea } from '../../../ui/Textarea.tsx';
import type { WidgetProps } from '../form-context.ts';

/** Several lines of plain text. */
export default function MultilineWidget({ value, onChange, words, readOnly, invalid }: WidgetProps) {
  return (
    <Textarea
      value={typeof value === 'string' ? value : ''}
      onValueChange={(text) => onChange(text === '' ? undefined : text)}
      placeholder={words.placeholder}
      disabled={readOnly}
      invalid={invalid}
    />
  );
}
