import { Input } from '../../../ui/Input.tsx';
import type { WidgetProps } from '../form-context.ts';

/** One line of plain text. */
export default function TextWidget({ value, onChange, words, readOnly, invalid }: WidgetProps) {
  return (
    <Input
      value={typeof value === 'string' ? value : ''}
      onValueChange={(text) => onChange(text === '' ? undefined : text)}
      placeholder={words.placeholder}
      disabled={readOnly}
      invalid={invalid}
      dir="auto"
    />
  );
}
