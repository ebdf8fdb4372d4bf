import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../i18n/language-name.ts';
import { languageTags } from '../../../settings/organisation/language-tags.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import type { WidgetProps } from '../form-context.ts';

/** A language, kept as its BCP 47 tag. */
export default function LanguageWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const { i18n } = useTranslation();
  const chosen = typeof value === 'string' ? value : null;
  const options = useMemo(
    () => [...new Set([...languageTags, ...(chosen === null ? [] : [chosen])])].map((tag) => ({ value: tag, label: languageName(tag, i18n.language) })).toSorted((a, b) => a.label.localeCompare(b.label, i18n.language)),
    [chosen, i18n.language],
  );
  return <Combobox options={options} value={chosen} onValueChange={(tag) => { if (tag) onChange(tag); }} disabled={readOnly} aria-label={words.label} />;
}
