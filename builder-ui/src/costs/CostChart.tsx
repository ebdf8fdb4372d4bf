import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CostReport } from '../../../schemas/generated/types.ts';
import { chartBars } from './chart-bars.ts';
import { money } from './money.ts';

/** One bar for each day or month, as high as it cost; the numbers stand in the table and in each bar's name. */
export function CostChart({ report }: { report: CostReport }) {
  const { t, i18n } = useTranslation('costs');
  const [today] = useState(() => new Date());
  const { currency, bars: shown } = chartBars(report, today);
  const most = Math.max(1, ...shown.map((sum) => sum.amount));
  const label = (key: string) => new Intl.DateTimeFormat(i18n.language, { ...(key.length > 7 ? { day: 'numeric' } : { year: '2-digit' }), month: 'short', timeZone: 'UTC' }).format(new Date(`${key.padEnd(10, '-01')}T00:00:00Z`));
  return (
    <figure aria-label={t('chart')}>
      <p className="mb-2 text-xs text-muted" data-numeric>{t('highest', { amount: money(most === 1 ? 0 : most, currency, i18n.language) })}</p>
      <ol className="flex h-40 items-end gap-1 border-b border-line">
        {shown.map((sum) => {
          const name = `${label(sum.key)}: ${money(sum.amount, currency, i18n.language)}`;
          return (
            <li key={sum.key} className="flex h-full min-w-1 flex-1 items-end" title={name} aria-label={name}>
              <span className="mx-auto block w-full max-w-10 rounded-t-sm bg-accent" style={{ height: `${Math.max(sum.amount === 0 ? 0 : 1, (sum.amount / most) * 100)}%` }} />
            </li>
          );
        })}
      </ol>
      <div className="mt-1 flex justify-between text-2xs text-faint" data-numeric aria-hidden>
        <span>{shown[0] ? label(shown[0].key) : ''}</span>
        <span>{shown.length > 1 ? label(shown.at(-1)?.key ?? '') : ''}</span>
      </div>
    </figure>
  );
}
