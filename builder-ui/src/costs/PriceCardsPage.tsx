import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CostSettings, PriceCardList } from '../../../schemas/generated/types.ts';
import { billingCurrencies, defaultCurrency } from '../../../schemas/prices/price-table.ts';
import { describeError } from '../api/describe-error.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Page } from '../app/Page.tsx';
import { usePermission } from '../app/session.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { CardsSkeleton } from '../ui/CardsSkeleton.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { Table } from '../ui/Table.tsx';
import { toast } from '../ui/toast.ts';
import { ImportCardDialog } from './ImportCardDialog.tsx';

/** Choice of the currency: none for all accounts, each has its own. */
const OF_ACCOUNTS = 'account';

/** The price lists that count, from when on and where they come from; administrators bring in new ones. */
export function PriceCardsPage() {
  const { t, i18n } = useTranslation('costs');
  const client = useQueryClient();
  const mayWrite = usePermission('costs.write');
  const [importing, setImporting] = useState(false);
  const [doomed, setDoomed] = useState<PriceCardList['items'][number] | null>(null);
  const query = useQuery({ queryKey: keys.costs.list({ cards: true }), queryFn: ({ signal }) => request<PriceCardList>('GET', '/price-cards', { signal }) });
  const changed = () => void client.invalidateQueries({ queryKey: keys.costs.all });
  const currency = useMutation({
    mutationFn: (next: string) => request<CostSettings>('PUT', '/costs/settings', { body: { currency: next === OF_ACCOUNTS ? '' : next } }),
    onSuccess: changed,
    onError: (error) => toast({ tone: 'bad', title: t('currencyFailed'), description: describeError(error).message }),
  });
  const remove = useMutation({ mutationFn: (id: string) => request<void>('DELETE', `/price-cards/${encodeURIComponent(id)}`), onSuccess: () => { setDoomed(null); changed(); } });
  const actions = mayWrite ? <Button variant="primary" icon={<Upload size={14} />} onClick={() => setImporting(true)}>{t('import.open')}</Button> : undefined;
  const without = query.data?.used.filter((code) => !query.data.items.some((card) => card.currency === code)) ?? [];
  const ofAccounts = { value: OF_ACCOUNTS, label: `${t('currencyOfAccounts')}${query.data === undefined || query.data.chosen !== undefined ? '' : ` (${query.data.used.join(', ')})`}` };
  return (
    <Page title={t('prices')} crumbs={[{ label: t('title'), to: '/costs' }]} layout="wide" actions={actions}>
      {query.isPending ? <CardsSkeleton /> : query.isError ? <ErrorState error={query.error} title={t('pricesFailed')} onRetry={() => void query.refetch()} /> : (
        <>
          <Card title={t('currency')} description={t('currencyHint')}>
            <div className="flex flex-col gap-3">
              <Field label={t('currency')} labelHidden>
                <Select className="max-w-96" aria-label={t('currency')} disabled={!mayWrite} value={query.data.chosen ?? OF_ACCOUNTS} onValueChange={(next) => currency.mutate(next)} options={[ofAccounts, ...billingCurrencies.map((code) => ({ value: code as string, label: code }))]} />
              </Field>
              {without.map((code) => <Notice key={code} tone="amber">{t(query.data.chosen === undefined ? 'noCardYet' : 'noCard', { currency: code, usual: defaultCurrency })}</Notice>)}
            </div>
          </Card>
          <Card title={t('cards')} description={t('cardsHint')} flush>
            <Table
              aria-label={t('cards')}
              rowHeight={56}
              rows={query.data.items}
              rowKey={(card) => card.id}
              columns={[
                { id: 'name', header: t('card.name'), cell: (card) => <span className="block min-w-0"><span className="block truncate font-medium" dir="auto">{card.name}<span className="font-normal text-muted md:hidden"> · {card.currency}</span></span><span className="block truncate text-xs text-muted" title={card.source} dir="auto">{card.source}</span></span> },
                { id: 'currency', header: t('currency'), width: '90px', wideOnly: true, cell: (card) => card.currency },
                { id: 'validFrom', header: t('card.validFrom'), width: '130px', cell: (card) => <span data-numeric>{new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(card.validFrom))}</span> },
                { id: 'markets', header: t('card.markets'), width: '90px', align: 'end', wideOnly: true, cell: (card) => <span data-numeric>{card.markets}</span> },
                { id: 'state', header: t('card.state'), width: '170px', wideOnly: true, cell: (card) => <span className="flex gap-1.5">{card.inForce ? <Badge tone="green" dot>{t('card.inForce')}</Badge> : null}{card.imported ? <Badge>{t('card.imported')}</Badge> : null}</span> },
                { id: 'remove', header: <span className="sr-only">{t('card.remove')}</span>, width: '56px', align: 'end', cell: (card) => (card.imported && mayWrite ? <IconButton size="sm" label={t('card.remove')} icon={<Trash2 size={14} />} onClick={() => setDoomed(card)} /> : null) },
              ]}
            />
          </Card>
        </>
      )}
      {importing ? <ImportCardDialog currency={query.data?.currency ?? 'USD'} used={query.data?.used ?? []} onClose={() => setImporting(false)} onDone={() => { setImporting(false); changed(); }} /> : null}
      <ConfirmDialog open={doomed !== null} onOpenChange={(open) => { if (!open) setDoomed(null); }} danger title={t('card.removeTitle', { name: doomed?.name ?? '' })} description={t('card.removeHint')} confirmLabel={t('card.remove')} loading={remove.isPending} error={remove.isError ? describeError(remove.error).message : undefined} onConfirm={() => { if (doomed) remove.mutate(doomed.id); }} />
    </Page>
  );
}
