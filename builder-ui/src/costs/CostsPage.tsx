import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Coins, Download, ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CostQuery, CostReport } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Page } from '../app/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { CardsSkeleton } from '../ui/CardsSkeleton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { CostChart } from './CostChart.tsx';
import { CostFilters, type CostFilter } from './CostFilters.tsx';
import { CostTable } from './CostTable.tsx';
import { CostTotals } from './CostTotals.tsx';
import { lastMonths } from './month-names.ts';

type Grouping = NonNullable<CostQuery['groupBy']>;
const groupings: ReadonlyArray<Grouping> = ['category', 'flow', 'number', 'source', 'country', 'day', 'month'];
const MONTHS = 24;

/** What messages cost: a month or several, seen by whatever one wants to know, and as a file. */
export function CostsPage() {
  const { t, i18n } = useTranslation('costs');
  const [today] = useState(() => new Date());
  const months = lastMonths(MONTHS, i18n.language, today);
  const [month, setMonth] = useState(months[0]?.value ?? '');
  const [span, setSpan] = useState('1');
  const [groupBy, setGroupBy] = useState<Grouping>('category');
  const [filter, setFilter] = useState<CostFilter>({ category: '', source: '' });
  const wanted = { month, months: span, groupBy, ...filter };
  const query = useQuery({ queryKey: keys.costs.list(wanted), queryFn: ({ signal }) => request<CostReport>('GET', '/costs', { query: wanted, signal }) });
  const file = `/api/v1/costs/export?${new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== '')).toString()}`;
  const actions = (
    <div className="flex gap-2">
      <Button collapses icon={<ReceiptText size={14} />} render={<Link to="/costs/prices" />}>{t('prices')}</Button>
      <Button collapses icon={<Download size={14} />} onClick={() => window.location.assign(file)}>{t('export')}</Button>
    </div>
  );
  return (
    <Page title={t('title')} layout="wide" actions={actions}>
      <div className="grid grid-cols-2 gap-2 md:flex md:flex-wrap">
        <Select className="md:w-44" aria-label={t('month')} value={month} onValueChange={setMonth} options={months} />
        <Select className="md:w-44" aria-label={t('span')} value={span} onValueChange={setSpan} options={['1', '3', '12'].map((value) => ({ value, label: t(`spans.${value}`) }))} />
        <Select className="md:w-60" prefix={t('groupBy')} aria-label={t('groupBy')} value={groupBy} onValueChange={setGroupBy} options={groupings.map((value) => ({ value, label: t(`by.${value}`) }))} />
        <CostFilters value={filter} onChange={setFilter} />
      </div>
      {query.isPending ? <CardsSkeleton /> : query.isError ? <ErrorState className="py-10" error={query.error} title={t('failed')} onRetry={() => void query.refetch()} /> : <Report report={query.data} groupBy={groupBy} />}
    </Page>
  );
}

function Report({ report, groupBy }: { report: CostReport; groupBy: Grouping }) {
  const { t } = useTranslation('costs');
  const unpriced = report.totals.reduce((sum, total) => sum + total.unpriced, 0);
  if (report.rows.length === 0) return <EmptyState icon={<Coins size={20} />} title={t('empty.title')} description={t('empty.description')} />;
  return (
    <>
      {unpriced > 0 ? <Notice tone="amber" title={t('unpriced', { number: unpriced })} action={<Button size="sm" render={<Link to="/costs/prices" />}>{t('prices')}</Button>}>{t('unpricedHint')}</Notice> : null}
      <CostTotals totals={report.totals} />
      <Card title={t('chart')}><CostChart report={report} /></Card>
      <Card title={t(`by.${groupBy}`)} flush><CostTable rows={report.rows} groupBy={groupBy} /></Card>
    </>
  );
}
