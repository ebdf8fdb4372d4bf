import { useTranslation } from 'react-i18next';
import type { PriceCardPreview } from '../../../schemas/generated/types.ts';
import { Notice } from '../ui/Notice.tsx';
import { Table } from '../ui/Table.tsx';
import { useMarketName } from './use-market-name.ts';

/** What a new price list changes, before it is stored. */
export function CardChanges({ preview: { card, changes, missing, unpriced, before } }: { preview: PriceCardPreview }) {
  const { t, i18n } = useTranslation('costs');
  const marketName = useMarketName();
  const price = (value: number | undefined) => (value === undefined ? '–' : new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2, maximumFractionDigits: 6 }).format(value));
  return (
    <section className="flex flex-col gap-3">
      <p>{t('import.summary', { name: card.name, currency: card.currency, day: card.validFrom, number: card.rates.length })}{before === undefined ? ` ${t('import.first')}` : ''}</p>
      {missing.length === 0 ? null : <Notice tone="amber">{t('import.missing', { markets: missing.map(marketName).join(', ') })}</Notice>}
      {unpriced.length === 0 ? null : <Notice tone="amber">{t('import.unpriced', { categories: unpriced.map((category) => t(`category.${category}`, { defaultValue: category })).join(', ') })}</Notice>}
      {changes.length === 0 ? <p className="text-muted">{t('import.same')}</p> : (
        <div className="max-h-64 overflow-y-auto rounded-control border border-line">
          <Table
            aria-label={t('import.changes')}
            rows={changes}
            rowKey={(row) => `${row.market}:${row.category}`}
            columns={[
              { id: 'market', header: t('import.market'), cell: (row) => marketName(row.market) },
              { id: 'category', header: t('by.category'), cell: (row) => t(`category.${row.category}`, { defaultValue: row.category }) },
              { id: 'from', header: t('import.before'), width: '96px', align: 'end', cell: (row) => <span className="text-muted" data-numeric>{price(row.from)}</span> },
              { id: 'to', header: t('import.after'), width: '96px', align: 'end', cell: (row) => <span data-numeric>{price(row.to)}</span> },
            ]}
          />
        </div>
      )}
    </section>
  );
}
