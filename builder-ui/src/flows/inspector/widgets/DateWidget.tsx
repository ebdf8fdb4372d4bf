import { Input } from '../../../ui/Input.tsx';
import type { WidgetProps } from '../form-context.ts';

/** A calendar day as YYYY-MM-DD. */
export default function DateWidget({ value, onChange, words, readOnly, invalid }: WidgetProps) {
  return (
    <Input
      type="date"
      value={typeof value === 'string' ? value : ''}
      onValueChange={(next) => { if (next !== '') onChange(next); }}
      disabled={readOnly}
      invalid={invalid}
      aria-label={words.label}
      className="w-40"
    />
  );
}
