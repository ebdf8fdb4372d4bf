import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/Select.tsx';
import type { WidgetProps } from '../form-context.ts';

/** Stands for "no value" in the list, which needs a text for every entry. */
const none = '';

/** One of a few named choices. A choice that is not needed and has no default can be taken back. */
export default function SelectWidget({ schema, value, onChange, words, required, readOnly }: WidgetProps) {
  const { t } = useTranslation('flows');
  const values = (schema.enum ?? []).map(String);
  const chosen = value ?? schema.default;
  const free = !required && schema.default === undefined;
  const options = values.map((option) => ({ value: option, label: words.options?.[option] ?? option, description: words.optionHints?.[option] }));
  return (
    <Select
      options={free ? [{ value: none, label: words.placeholder ?? t('widgets.select.none') }, ...options] : options}
      value={values.find((option) => option === chosen || option === JSON.stringify(chosen)) ?? (free ? none : null)}
      onValueChange={(next) => onChange((schema.enum ?? []).find((option) => String(option) === next))}
      placeholder={words.placeholder ?? (free ? t('widgets.select.none') : undefined)}
      disabled={readOnly}
      aria-label={words.label}
    />
  );
}
