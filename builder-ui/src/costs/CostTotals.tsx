import { useTranslation } from 'react-i18next';
import type { CostSum } from '../../../schemas/generated/types.ts';
import { money } from './money.ts';

/** The sum of a period in each currency, beside what was forecast. */
export function CostTotals({ totals }: { totals: ReadonlyArray<CostSum> }) {
  const { t, i18n } = useTranslation('costs');
  const number = new Intl.NumberFormat(i18n.language);
  return totals.map((total) => (
    <dl key={total.currency} className="grid grid-cols-2 gap-4 rounded-card border border-line bg-surface p-5 md:grid-cols-4">
      <Figure name={t('charged')} value={money(total.amount, total.currency, i18n.language)} strong />
      <Figure name={t('forecast')} value={money(total.forecast, total.currency, i18n.language)} note={total.differing === 0 ? t('asForecast') : t('differing', { number: number.format(total.differing) })} />
      <Figure name={t('messages')} value={number.format(total.messages)} />
      <Figure name={t('chargedMessages')} value={number.format(total.charged)} note={t('free', { number: number.format(total.messages - total.charged - total.unpriced) })} />
    </dl>
  ));
}

function Figure({ name, value, note, strong = false }: { name: string; value: string; note?: string; strong?: boolean }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className={strong ? 'text-xl font-semibold' : 'text-lg font-medium'} data-numeric>{value}</dd>
      {note ? <dd className="text-xs text-faint">{note}</dd> : null}
    </div>
  );
}
