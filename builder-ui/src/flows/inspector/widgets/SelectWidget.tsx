import { Select } from '../../../ui/Select.tsx';
import type { WidgetProps } from '../form-context.ts';

/** One of a few named choices. */
export default function SelectWidget({ schema, value, onChange, words, readOnly }: WidgetProps) {
  const values = (schema.enum ?? []).map(String);
  const chosen = value ?? schema.default;
  return (
    <Select
      options={values.map((option) => ({ value: option, label: words.options?.[option] ?? option }))}
      value={chosen === undefined ? null : String(chosen)}
      onValueChange={(next) => onChange((schema.enum ?? []).find((option) => String(option) === next))}
      placeholder={words.placeholder}
      disabled={readOnly}
      aria-label={words.label}
    />
  );
}
