import { useQuery } from '@tanstack/react-query';
import { List, Pencil, Plus, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookSubscriptionView } from '../../../../schemas/generated/types.ts';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { SettingsPage } from '../SettingsPage.tsx';
import { DeliveriesDialog } from './DeliveriesDialog.tsx';
import { SubscriptionDialog } from './SubscriptionDialog.tsx';
import { subscriptionsQuery, useDeleteSubscription } from './use-subscriptions.ts';

type Row = WebhookSubscriptionView;
type Opened = { what: 'new' } | { what: 'edit' | 'log' | 'delete'; row: Row };

/** Other systems that are told of events of flows. */
export function SubscriptionsPage() {
  const { t } = useTranslation('settings');
  const subscriptions = useQuery(subscriptionsQuery);
  const remove = useDeleteSubscription();
  const [opened, setOpened] = useState<Opened | null>(null);
  const columns = useColumns(setOpened);
  const close = () => setOpened(null);
  const create = <Button variant="primary" icon={<Plus size={16} />} onClick={() => setOpened({ what: 'new' })}>{t('outgoing.create')}</Button>;
  const deleted = opened?.what === 'delete' ? opened.row : null;
  return (
    <SettingsPage wide title={t('sections.outgoing')} actions={subscriptions.data?.length ? create : null}>
      <Card title={t('outgoing.title')} description={t('outgoing.description')} flush>
        {subscriptions.isPending ? <SkeletonRows rows={3} />
          : subscriptions.isError ? <ErrorState compact error={subscriptions.error} title={t('outgoing.loadFailed')} onRetry={() => void subscriptions.refetch()} retrying={subscriptions.isFetching} />
          : subscriptions.data.length === 0 ? <EmptyState compact icon={<Send size={18} />} title={t('outgoing.none')} description={t('outgoing.noneHint')} action={create} />
          : <Table aria-label={t('outgoing.title')} rows={subscriptions.data} rowKey={(row) => row.id} columns={columns} rowHeight={56} className="-mb-px" />}
      </Card>
      {opened?.what === 'new' || opened?.what === 'edit' ? <SubscriptionDialog subscription={opened.what === 'edit' ? opened.row : undefined} onClose={close} /> : null}
      {opened?.what === 'log' ? <DeliveriesDialog subscription={opened.row} onClose={close} /> : null}
      <AskFirst
        variables={deleted?.id ?? null}
        mutation={remove}
        title={t('outgoing.deleteTitle', { name: deleted?.name })}
        description={t('outgoing.deleteHint')}
        confirmLabel={t('outgoing.delete')}
        done={t('outgoing.deleted', { name: deleted?.name })}
        onClose={close}
      />
    </SettingsPage>
  );
}

function useColumns(open: (opened: Opened) => void): TableColumn<Row>[] {
  const { t } = useTranslation('settings');
  return [
    { id: 'name', header: t('outgoing.name'), cell: (row) => <span><span className="font-medium">{row.name}</span>{row.active ? null : <Badge className="ms-2">{t('outgoing.off')}</Badge>}<br /><code className="text-xs break-all text-muted" dir="ltr">{row.url}</code></span> },
    { id: 'events', header: t('outgoing.events'), width: '180px', wideOnly: true, cell: (row) => <span className="text-xs" dir="ltr">{row.events.includes('*') ? t('outgoing.all') : row.events.join(', ')}</span> },
    { id: 'last', header: t('outgoing.last'), width: '120px', wideOnly: true, cell: (row) => (row.lastDeliveredAt ? <RelativeTime time={row.lastDeliveredAt} /> : <span className="text-muted">{t('outgoing.never')}</span>) },
    { id: 'problem', header: t('outgoing.problem'), width: '180px', wideOnly: true, cell: (row) => (row.lastProblem ? <span className="text-xs text-red-ink">{row.lastProblem} {row.lastProblemAt ? <RelativeTime time={row.lastProblemAt} /> : null}</span> : null) },
    {
      id: 'actions', header: <span className="sr-only">{t('outgoing.actions')}</span>, width: 'min(380px, 38vw)', align: 'end',
      cell: (row) => (
        <span className="inline-flex gap-1">
          <Button size="sm" variant="ghost" collapses icon={<List size={14} />} onClick={() => open({ what: 'log', row })}>{t('outgoing.log')}</Button>
          <Button size="sm" variant="ghost" collapses icon={<Pencil size={14} />} onClick={() => open({ what: 'edit', row })}>{t('outgoing.edit')}</Button>
          <Button size="sm" variant="danger-ghost" collapses icon={<Trash2 size={14} />} onClick={() => open({ what: 'delete', row })}>{t('outgoing.delete')}</Button>
        </span>
      ),
    },
  ];
}
