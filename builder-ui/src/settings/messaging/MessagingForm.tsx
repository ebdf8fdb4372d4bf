import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessagingRules, OrganisationBody } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { usePermission } from '../../app/session.ts';
import { UnsavedDialog } from '../../app/UnsavedDialog.tsx';
import { writePointer } from '../../flows/document/write-pointer.ts';
import type { FormSetting } from '../../flows/inspector/form-context.ts';
import { FormSections } from '../../flows/inspector/FormSections.tsx';
import { useFieldWords } from '../../flows/inspector/use-field-words.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SaveBar } from '../../ui/SaveBar.tsx';
import { useUpdateOrganisation } from '../organisation/use-organisation.ts';
import { useDraft } from '../use-draft.ts';
import { messagingIssues } from './messaging-issues.ts';
import { messagingSchema } from './messaging-schema.ts';

const groups = ['consent', 'person', 'attention', 'sending'] as const;
const none: MessagingRules = {};

/** The organisation's messaging rules, drawn from their schema; read only for those who may not change them. */
export function MessagingForm({ organisation }: { organisation: OrganisationBody }) {
  const { t } = useTranslation('messaging');
  const mayChange = usePermission('organisation.write');
  const update = useUpdateOrganisation();
  const draft = useDraft(organisation.messaging ?? none);
  const fields = useFieldWords('messaging');
  const { value, change } = draft;
  const issues = useMemo(() => messagingIssues(update.error), [update.error]);
  const form = useMemo((): FormSetting => ({
    messages: { fields },
    root: messagingSchema,
    issues,
    readOnly: !mayChange,
    onChange: (pointer, next) => {
      const rules = structuredClone(value);
      writePointer(rules as Record<string, unknown>, pointer, next);
      change(rules);
    },
  }), [fields, issues, mayChange, value, change]);
  const problem = issues.length > 0 ? t('correctFirst', { count: issues.length }) : update.error ? describeError(update.error).message : undefined;
  return (
    <>
      {mayChange ? null : <Notice>{t('settings:organisation.readOnly')}</Notice>}
      <Card flush title={t('forAll')} description={t('explain')} className="[&_section]:px-5 [&_section:last-child]:border-b-0"><FormSections form={form} values={value as Readonly<Record<string, unknown>>} groups={groups.map((id) => ({ id, title: t(`groups.${id}`), other: id === 'sending' }))} /></Card>
      <SaveBar dirty={draft.dirty} saving={update.isPending} problem={problem} onSave={() => update.mutate({ messaging: value }, { onSuccess: draft.reset })} onDiscard={() => { draft.reset(); update.reset(); }} />
      <UnsavedDialog dirty={draft.dirty} />
    </>
  );
}
