import { useTranslation } from 'react-i18next';
import type { DryRunCounts } from '../../../../schemas/generated/types.ts';
import { useReasonWords } from '../../i18n/use-reason-words.ts';

/** Reasons of the dry run itself; all others are the engine's. */
const own = ['blocked', 'opted_out', 'invalid_phone', 'endless'];

/** Who would not enter the flow, and why. */
export function ExcludedList({ counts: { excluded, examples } }: { counts: DryRunCounts }) {
  const { t, i18n } = useTranslation('flow-dry-run');
  const reasonWords = useReasonWords();
  if (excluded.length === 0) return null;
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <section aria-label={t('excluded.title')}>
      <h3 className="mb-1.5 text-xs font-medium">{t('excluded.title')}</h3>
      <ul className="divide-y divide-line rounded-control border border-line text-xs">
        {excluded.map(({ reason, count }) => (
          <li key={reason} className="px-3 py-1.5">
            <p className="flex justify-between gap-3"><span>{own.includes(reason) ? t(`excluded.${reason}`) : reasonWords(reason)}</span><span data-numeric>{number.format(count)}</span></p>
            <p className="mt-0.5 flex flex-wrap gap-x-2 text-muted">
              {examples.filter((example) => example.reason === reason).map(({ name }, index) => <span key={index} dir="auto">{name}</span>)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
