import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../../app/theme.ts';
import { languages } from '../../i18n/catalogues.ts';
import { chooseLanguage } from '../../i18n/i18n.ts';
import { languageName } from '../../i18n/language-name.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';

/** How the application looks in this browser. */
export function AppearanceCard() {
  const { t, i18n } = useTranslation(['settings', 'shell']);
  const { preference, choose } = useTheme();
  return (
    <Card title={t('appearance.title')} description={t('appearance.description')}>
      <div className="flex max-w-[420px] flex-col gap-4">
        <Field label={t('appearance.theme')}>
          <SegmentedControl
            aria-label={t('appearance.theme')}
            value={preference}
            onValueChange={choose}
            options={[
              { value: 'system', label: t('shell:theme.system'), icon: <Monitor size={14} /> },
              { value: 'light', label: t('shell:theme.light'), icon: <Sun size={14} /> },
              { value: 'dark', label: t('shell:theme.dark'), icon: <Moon size={14} /> },
            ]}
          />
        </Field>
        {languages.length > 1 ? (
          <Field label={t('appearance.language')}>
            <Select value={i18n.language} onValueChange={(language) => void chooseLanguage(language)} options={languages.map((language) => ({ value: language, label: languageName(language, language) }))} />
          </Field>
        ) : null}
      </div>
    </Card>
  );
}
