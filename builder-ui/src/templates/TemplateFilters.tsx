import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TemplateAccountList } from '../../../schemas/generated/types.ts';
import { templateLanguages } from '../../../schemas/templates/languages.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Select } from '../ui/Select.tsx';
import { languageName } from './language-name.ts';
import { accountOption } from './account-option.ts';

export type Filters = { status: string; category: string; quality: string; language: string; wabaId: string };
export const noFilters: Filters = { status: '', category: '', quality: '', language: '', wabaId: '' };

const choices = {
  status: ['APPROVED', 'PENDING', 'REJECTED', 'PAUSED', 'DISABLED', 'LIMIT_EXCEEDED'],
  category: ['MARKETING', 'UTILITY', 'AUTHENTICATION'],
  quality: ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'],
} as const;

/** Narrows the list down; the account only where there are several. */
export function TemplateFilters({ value, onChange }: { value: Filters; onChange: (filters: Filters) => void }) {
  const { t, i18n } = useTranslation('templates');
  const accounts = useQuery({ queryKey: keys.templates.part('all', 'accounts'), queryFn: ({ signal }) => request<TemplateAccountList>('GET', '/templates/accounts', { signal }) });
  const several = (accounts.data?.items ?? []).length > 1;
  return (
    <>
      {(['status', 'category', 'quality'] as const).map((name) => (
        <Select
          key={name}
          className="w-40!"
          aria-label={t(`columns.${name}`)}
          value={value[name] === '' ? 'all' : value[name]}
          onValueChange={(next) => onChange({ ...value, [name]: next === 'all' ? '' : next })}
          options={[{ value: 'all', label: t(`all.${name}`) }, ...choices[name].map((choice) => ({ value: choice, label: t(`${name}.${choice}`) }))]}
        />
      ))}
      <Combobox className="w-44!" aria-label={t('columns.language')} placeholder={t('all.language')} value={value.language === '' ? null : value.language} onValueChange={(language) => onChange({ ...value, language: language === null || language === 'all' ? '' : language })} options={[{ value: 'all', label: t('all.language') }, ...templateLanguages.map((code) => ({ value: code as string, label: languageName(code, i18n.language), description: code }))]} />
      {several ? (
        <Select
          className="w-52!"
          aria-label={t('columns.account')}
          value={value.wabaId === '' ? 'all' : value.wabaId}
          onValueChange={(next) => onChange({ ...value, wabaId: next === 'all' ? '' : next })}
          options={[{ value: 'all', label: t('all.account') }, ...(accounts.data?.items ?? []).map(accountOption)]}
        />
      ) : null}
    </>
  );
}
