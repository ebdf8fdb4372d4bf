import { useTranslation } from 'react-i18next';
import type { NumberView } from '../../../schemas/generated/types.ts';
import { Sparkline } from '../ui/Sparkline.tsx';
import { cx } from '../ui/cx.ts';

/** Messages per minute now, and the full speed of the plan where that is more. */
export function NumberRate({ number }: { number: NumberView }) {
  const { t, i18n } = useTranslation('number-list');
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <span className="block truncate" data-numeric>
      {t('perMinute', { rate: format.format(number.perMinute) })}
      {number.perMinute < number.fullPerMinute ? <span className="text-muted"> {t('ofFull', { rate: format.format(number.fullPerMinute) })}</span> : null}
    </span>
  );
}

/** What the number sent in the last hour, minute by minute. */
export function NumberHour({ number, width }: { number: NumberView; width?: number }) {
  const { t } = useTranslation('number-list');
  const sent = number.sentByMinute.reduce((sum, count) => sum + count, 0);
  return <Sparkline values={number.sentByMinute} label={t('sentHour', { count: sent })} width={width} className="max-w-full" />;
}

/** People written to first within a day against the limit of the portfolio, with a bar that turns amber at 80 percent and red when full. */
export function PortfolioUse({ portfolio: { used, limit } }: { portfolio: NumberView['portfolio'] }) {
  const { t, i18n } = useTranslation('number-list');
  const format = new Intl.NumberFormat(i18n.language, { notation: (limit ?? used) >= 1_000_000 ? 'compact' : 'standard' });
  if (limit === undefined) return <span className="text-muted" data-numeric>{t('noLimit', { used: format.format(used) })}</span>;
  const share = Math.min(used / limit, 1);
  return (
    <span className="flex min-w-0 flex-col gap-1">
      <span className="truncate text-xs" data-numeric>{t('portfolioUsed', { used: format.format(used), limit: format.format(limit) })}</span>
      <span className="block h-1 overflow-hidden rounded-full bg-slate-4" aria-hidden>
        <span className={cx('block h-full rounded-full', share >= 1 ? 'bg-red' : share >= 0.8 ? 'bg-amber' : 'bg-accent')} style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  );
}
