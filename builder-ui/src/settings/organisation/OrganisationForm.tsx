import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationBody } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { fieldErrors } from '../../api/field-errors.ts';
import { usePermission } from '../../app/session.ts';
import { UnsavedDialog } from '../../app/UnsavedDialog.tsx';
import { languageName } from '../../i18n/language-name.ts';
import { Card } from '../../ui/Card.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SaveBar } from '../../ui/SaveBar.tsx';
import { Secret } from '../../ui/Secret.tsx';
import { TimeZoneSelect } from '../../ui/TimeZoneSelect.tsx';
import { useDraft } from '../use-draft.ts';
import { languageTags } from './language-tags.ts';
import { useUpdateOrganisation } from './use-organisation.ts';

/** The organisation's own data; read only for those who may not change it. */
export function OrganisationForm({ organisation }: { organisation: OrganisationBody }) {
  const { t, i18n } = useTranslation('settings');
  const mayChange = usePermission('organisation.write');
  const update = useUpdateOrganisation();
  const draft = useDraft({ name: organisation.name, timeZone: organisation.timeZone, locale: organisation.locale });
  const { name, timeZone, locale } = draft.value;
  const languages = useMemo(
    () => [...new Set([locale, ...languageTags])].map((tag) => ({ value: tag, label: languageName(tag, i18n.language) })).toSorted((a, b) => a.label.localeCompare(b.label, i18n.language)),
    [locale, i18n.language],
  );
  const fromServer = fieldErrors(update.error);
  const nameError = name.trim() === '' ? t('organisation.nameMissing') : fromServer['name'];
  const save = () => {
    if (name.trim() !== '') update.mutate({ name: name.trim(), timeZone, locale }, { onSuccess: draft.reset });
  };
  return (
    <>
      {mayChange ? null : <Notice>{t('organisation.readOnly')}</Notice>}
      <Card title={t('organisation.title')}>
        <div className="flex max-w-[420px] flex-col gap-4">
          <Field label={t('organisation.name')} error={nameError} disabled={!mayChange}>
            <Input value={name} onValueChange={(next) => draft.change({ ...draft.value, name: next })} maxLength={120} disabled={!mayChange} dir="auto" />
          </Field>
          <Field label={t('organisation.timeZone')} hint={t('organisation.timeZoneHint')} error={fromServer['timeZone']} disabled={!mayChange}>
            <TimeZoneSelect value={timeZone} onValueChange={(next) => draft.change({ ...draft.value, timeZone: next })} disabled={!mayChange} />
          </Field>
          <Field label={t('organisation.language')} hint={t('organisation.languageHint')} error={fromServer['locale']} disabled={!mayChange}>
            <Combobox options={languages} value={locale} onValueChange={(next) => { if (next) draft.change({ ...draft.value, locale: next }); }} disabled={!mayChange} />
          </Field>
          <Secret label={t('organisation.id')} text={organisation.id} />
        </div>
      </Card>
      <SaveBar dirty={draft.dirty} saving={update.isPending} problem={update.error ? describeError(update.error).message : undefined} onSave={save} onDiscard={() => { draft.reset(); update.reset(); }} />
      <UnsavedDialog dirty={draft.dirty} />
    </>
  );
}
