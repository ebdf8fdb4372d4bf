import { useState } from 'react';
import { Input } from '../../../ui/Input.tsx';
import type { WidgetProps } from '../form-context.ts';
import { withinBounds } from '../within-bounds.ts';

/** A number, kept within the schema's bounds. An emptied box changes nothing until it is left. */
export default function NumberWidget({ schema, value, onChange, words, required, readOnly, invalid }: WidgetProps) {
  const shown = typeof value === 'number' ? value : typeof schema.default === 'number' ? schema.default : undefined;
  const [text, setText] = useState<string>();
  const whole = schema.type === 'integer';
  const type = (next: string) => {
    if (!/^-?\d*[.,]?\d*$/.test(next)) return;
    setText(next);
    const number = Number(next.replace(',', '.'));
    if (next.trim() === '' || !Number.isFinite(number)) return;
    onChange(withinBounds(whole ? Math.round(number) : number, schema));
  };
  return (
    <Input
      value={text ?? (shown === undefined ? '' : String(shown))}
      onValueChange={type}
      onBlur={() => {
        // An optional number goes when the box is left empty; a required one comes back.
        if (text?.trim() === '' && !required) onChange(undefined);
        setText(undefined);
      }}
      inputMode={whole ? 'numeric' : 'decimal'}
      placeholder={words.placeholder}
      disabled={readOnly}
      invalid={invalid}
      className="w-28"
      data-numeric
    />
  );
}
