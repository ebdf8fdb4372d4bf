import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { withCapital } from '../i18n/with-capital.ts';
import { languageTags } from '../settings/organisation/language-tags.ts';
import { languageName } from '../templates/language-name.ts';
import { Combobox } from '../ui/Combobox.tsx';

/** A language by its name; empty: none is known. One that is not offered, such as pt_BR of an import, stays. */
export function LanguageChoice({ value, onValueChange, disabled }: { value: string; onValueChange: (language: string) => void; disabled: boolean }) {
  const { i18n } = useTranslation();
  const options = useMemo(() => {
    const named = [...new Set([...(value === '' ? [] : [value]), ...languageTags])].map((tag) => ({ value: tag, label: withCapital(languageName(tag, i18n.language), i18n.language) }));
    return named.toSorted((one, other) => one.label.localeCompare(other.label, i18n.language));
  }, [value, i18n.language]);
  return <Combobox options={options} value={value === '' ? null : value} onValueChange={(language) => onValueChange(language ?? '')} disabled={disabled} />;
}
