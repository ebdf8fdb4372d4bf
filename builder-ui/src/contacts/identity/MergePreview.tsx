import { ArrowRight, MessagesSquare, Tag, Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ContactMergePreview, MergedField } from '../../../../schemas/generated/types.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Fields of the contact itself, which have words; the others are fields of the organisation and go by their own name. */
const ownFields: readonly string[] = ['name', 'phone', 'username', 'language', 'timeZone', 'notes'];

/** What becomes of everything that two contacts have when they are merged. */
export function MergePreview({ preview }: { preview: ContactMergePreview }) {
  const { t } = useTranslation('identity');
  const { fields, addedTags, conversations, messages, runs, optedOut, blocked, into } = preview;
  return (
    <div className="flex flex-col gap-4">
      {optedOut && !into.optedOutAt ? <Notice tone="amber">{t('merge.optedOut')}</Notice> : null}
      {blocked && !into.blockedAt ? <Notice tone="amber">{t('merge.blocked')}</Notice> : null}
      <section className="flex flex-col gap-2">
        <h3 className="text-xs font-medium">{t('merge.moves')}</h3>
        <ul className="flex flex-col gap-1.5 text-xs">
          {conversations.map(({ id, numberName, outcome }) => (
            <li key={id} className="flex items-start gap-2"><MessagesSquare size={14} className="mt-0.5 shrink-0 text-faint" aria-hidden /><span>{t(`merge.conversation.${outcome}`, { number: numberName })}</span></li>
          ))}
          <li className="flex items-start gap-2"><ArrowRight size={14} className="mt-0.5 shrink-0 text-faint rtl:-scale-x-100" aria-hidden /><span>{t('merge.messages', { count: messages })}</span></li>
          {runs.map(({ runId, flowName }) => (
            <li key={runId} className="flex items-start gap-2"><Workflow size={14} className="mt-0.5 shrink-0 text-faint" aria-hidden /><span>{t('merge.run', { flow: flowName })}</span></li>
          ))}
          {addedTags.length > 0 ? (
            <li className="flex items-start gap-2">
              <Tag size={14} className="mt-0.5 shrink-0 text-faint" aria-hidden />
              <span className="flex flex-wrap items-center gap-1">{t('merge.tags')} {addedTags.map((tag) => <Badge key={tag}>{tag}</Badge>)}</span>
            </li>
          ) : null}
        </ul>
      </section>
      {fields.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h3 className="text-xs font-medium">{t('merge.fields')}</h3>
          <dl className="grid grid-cols-[112px_1fr] gap-x-3 gap-y-1.5 text-xs">{fields.map((field) => <FieldRow key={field.name} field={field} />)}</dl>
        </section>
      ) : null}
    </div>
  );
}

function FieldRow({ field }: { field: MergedField }) {
  const { t } = useTranslation('identity');
  const { name, kept, lost, outcome } = field;
  return (
    <div className="contents">
      <dt className="truncate text-muted">{ownFields.includes(name) ? t(`field.${name}`) : name.replace(/^fields\./, '')}</dt>
      <dd className="min-w-0">
        <span className="break-words" dir="auto">{kept}</span>
        <span className="block text-2xs text-muted">
          {t(`merge.outcome.${outcome}`)}
          {lost === undefined ? null : <> · <s dir="auto">{lost}</s></>}
        </span>
      </dd>
    </div>
  );
}
