import { ClipboardCheck } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

/** What a customer entered into a form. */
export function FormAnswers({ answers }: { answers: ReadonlyArray<readonly [string, string]> }) {
  const { t } = useTranslation('inbox');
  return (
    <div className="flex w-64 max-w-full flex-col gap-1" data-card="form">
      <p className="flex items-center gap-1.5 font-medium"><ClipboardCheck size={14} className="text-faint" aria-hidden />{t('form.answered')}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-xs">
        {answers.map(([name, value]) => (
          <Fragment key={name}>
            <dt className="max-w-28 truncate text-muted" title={name} dir="auto">{name}</dt>
            <dd className="break-words whitespace-pre-wrap" dir="auto">{value}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}
