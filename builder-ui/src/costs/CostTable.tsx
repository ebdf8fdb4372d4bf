import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CostQuery, CostSum } from '../../../schemas/generated/types.ts';
import { Table } from '../ui/Table.tsx';
import { money } from './money.ts';
import { useCostName } from './use-cost-name.ts';

/** The sums of a period: how many messages, how many of them cost something, how much, and how much was forecast. */
export function CostTable({ rows, groupBy }: { rows: ReadonlyArray<CostSum>; groupBy: NonNullable<CostQuery['groupBy']> }) {
  const { t, i18n } = useTranslation('costs');
  const name = useCostName(groupBy);
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <Table
      aria-label={t(`by.${groupBy}`)}
      rows={rows}
      rowKey={(row) => `${row.key}|${row.currency}`}
      columns={[
        { id: 'name', header: t(`by.${groupBy}`), cell: (row) => (groupBy === 'flow' && row.key !== '' && row.name !== row.key ? <Link to="/flows/$flowId" params={{ flowId: row.key }} className="rounded-sm hover:underline" dir="auto">{row.name}</Link> : <bdi>{name(row)}</bdi>) },
        { id: 'messages', header: t('messages'), width: '110px', align: 'end', wideOnly: true, cell: (row) => <span data-numeric>{number.format(row.messages)}</span> },
        { id: 'charged', header: t('chargedMessages'), width: '130px', align: 'end', wideOnly: true, cell: (row) => <span data-numeric>{number.format(row.charged)}</span> },
        { id: 'forecast', header: t('forecast'), width: '130px', align: 'end', wideOnly: true, cell: (row) => <span className="text-muted" data-numeric>{money(row.forecast, row.currency, i18n.language)}</span> },
        { id: 'amount', header: t('charged'), width: '130px', align: 'end', cell: (row) => <span className="font-medium" data-numeric>{money(row.amount, row.currency, i18n.language)}</span> },
      ]}
    />
  );
}
