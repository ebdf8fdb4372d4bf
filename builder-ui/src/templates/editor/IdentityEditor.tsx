import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TemplateAccountList } from '../../../../schemas/generated/types.ts';
import { ttlRanges } from '../../../../schemas/templates/check-template.ts';
import { templateLanguages } from '../../../../schemas/templates/languages.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Card } from '../../ui/Card.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Select } from '../../ui/Select.tsx';
import { languageName } from '../language-name.ts';
import type { PartProps } from './HeaderEditor.tsx';
import { accountOption } from '../account-option.ts';

const categories = ['MARKETING', 'UTILITY', 'AUTHENTICATION'] as const;

/** Account, name, language and category: what tells a template from others, and cannot be changed later. */
export function IdentityEditor({ form, change, fault, locked, approved }: PartProps & { locked: boolean; approved: boolean }) {
  const { t, i18n } = useTranslation('templates');
  const accounts = useQuery({ queryKey: keys.templates.part('all', 'accounts'), queryFn: ({ signal }) => request<TemplateAccountList>('GET', '/templates/accounts', { signal }) });
  const options = (accounts.data?.items ?? []).map(accountOption);
  const [min, max] = ttlRanges[form.category];
  return (
    <Card title={t('editor.identity')} description={t(locked ? 'editor.identityLocked' : 'editor.identityHint')}>
      <div className="grid gap-4 sm:grid-cols-2">
        {options.length > 1 ? (
          <Field className="sm:col-span-2" label={t('editor.account')} error={fault('wabaId')}>
            <Select value={form.wabaId} disabled={locked} onValueChange={(wabaId) => change({ wabaId })} options={options} />
          </Field>
        ) : null}
        <Field label={t('editor.name')} hint={t('editor.nameHint')} error={fault('name')}>
          <Input dir="ltr" mono value={form.name} disabled={locked} onValueChange={(name) => change({ name: name.toLowerCase().replaceAll(/[\s-]+/g, '_') })} />
        </Field>
        <Field label={t('editor.language')} error={fault('language')}>
          <Combobox aria-label={t('editor.language')} value={form.language} disabled={locked} onValueChange={(language) => { if (language) change({ language }); }} options={templateLanguages.map((code) => ({ value: code, label: languageName(code, i18n.language), description: code }))} />
        </Field>
        <Field label={t('editor.category')} hint={t(`editor.categoryHint.${form.category}`)}>
          <Select value={form.category} disabled={approved} onValueChange={(category) => change({ category })} options={categories.map((category) => ({ value: category, label: t(`category.${category}`) }))} />
        </Field>
        <Field label={t('editor.ttl')} optional hint={t('editor.ttlHint', { min, max })} error={fault('ttl')}>
          <Input inputMode="numeric" value={form.ttl} onValueChange={(ttl) => change({ ttl: ttl.replaceAll(/\D/g, '') })} />
        </Field>
      </div>
    </Card>
  );
}
