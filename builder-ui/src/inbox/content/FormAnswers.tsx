import { ClipboardCheck } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

/** What a customer entered into a form or an address. */
export function FormAnswers({ answers }: { answers: ReadonlyArray<readonly [string, string]> }) {
  const { t } = useTranslation('inbox');
  return (
    <div className="flex flex-col gap-1">
      <p className="flex items-center gap-1.5 font-medium"><ClipboardCheck size={14} className="text-faint" aria-hidden />{t('form.answered')}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs">
        {answers.map(([name, value]) => (
          <Fragment key={name}>
            <dt className="text-muted" dir="auto">{name}</dt>
            <dd className="break-words" dir="auto">{value}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}
