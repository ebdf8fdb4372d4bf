import { useTranslation } from 'react-i18next';
import type { DryRunCounts } from '../../../../schemas/generated/types.ts';
import { currencyText } from '../../i18n/currency-text.ts';

/** Costs are counted in millionths of the currency. */
const parts = 1_000_000;

/** Messages and what they would cost, by category and country. */
export function CostTable({ messages, currency }: { messages: DryRunCounts['messages']; currency: string | undefined }) {
  const { t, i18n } = useTranslation('flow-dry-run');
  if (messages.length === 0) return null;
  const number = new Intl.NumberFormat(i18n.language);
  const money = (cost: number): string => (currency === undefined ? '–' : currencyText(cost / parts, currency, i18n.language));
  const countries = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const rows = messages.toSorted((one, other) => other.cost - one.cost || other.count - one.count);
  return (
    <section aria-label={t('messages.title')}>
      <h3 className="mb-1.5 text-xs font-medium">{t('messages.title')}</h3>
      <table className="w-full text-xs [&_tr>:not(:first-child)]:ps-3">
        <thead className="text-muted">
          <tr><th className="py-1 text-start font-normal">{t('messages.category')}</th><th className="text-start font-normal">{t('messages.country')}</th><th className="text-end font-normal">{t('messages.count')}</th><th className="text-end font-normal">{t('messages.cost')}</th></tr>
        </thead>
        <tbody>
          {rows.map(({ category, country, count, cost }) => (
            <tr key={`${category} ${country}`} className="border-t border-line">
              <td className="py-1.5">{t(`categories.${category}`)}</td>
              <td>{country === '' ? t('messages.unknown') : countries.of(country)}</td>
              <td className="text-end" data-numeric>{number.format(count)}</td>
              <td className="text-end" data-numeric>{money(cost)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line-strong font-medium">
            <td className="py-1.5" colSpan={2}>{t('messages.total')}</td>
            <td className="text-end" data-numeric>{number.format(messages.reduce((sum, { count }) => sum + count, 0))}</td>
            <td className="text-end" data-numeric data-cost>{money(messages.reduce((sum, { cost }) => sum + cost, 0))}</td>
          </tr>
        </tfoot>
      </table>
      {currency !== undefined ? null : <p className="mt-1.5 text-xs text-muted">{t('messages.noPrices')}</p>}
    </section>
  );
}
