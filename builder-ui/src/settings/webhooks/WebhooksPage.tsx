import { useQuery } from '@tanstack/react-query';
import { Pencil, Plus, Trash2, Webhook } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomingWebhookView } from '../../../../schemas/generated/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { SettingsPage } from '../SettingsPage.tsx';
import { DeleteWebhookDialog } from './DeleteWebhookDialog.tsx';
import { WebhookDialog } from './WebhookDialog.tsx';
import { webhooksQuery } from './use-webhooks.ts';

/** Addresses to which other systems send events. */
export function WebhooksPage() {
  const { t } = useTranslation('settings');
  const webhooks = useQuery(webhooksQuery);
  const [open, setOpen] = useState<IncomingWebhookView | 'new' | null>(null);
  const [deleted, setDeleted] = useState<IncomingWebhookView | null>(null);
  const columns = useColumns(setOpen, setDeleted);
  const create = <Button variant="primary" icon={<Plus size={16} />} onClick={() => setOpen('new')}>{t('webhooks.create')}</Button>;
  return (
    <SettingsPage wide title={t('sections.webhooks')} actions={webhooks.data?.length ? create : null}>
      <Card title={t('webhooks.title')} description={t('webhooks.description')} flush>
        {webhooks.isPending ? <SkeletonRows rows={3} />
          : webhooks.isError ? <ErrorState compact error={webhooks.error} title={t('webhooks.loadFailed')} onRetry={() => void webhooks.refetch()} retrying={webhooks.isFetching} />
          : webhooks.data.length === 0 ? <EmptyState compact icon={<Webhook size={18} />} title={t('webhooks.none')} description={t('webhooks.noneHint')} action={create} />
          : <Table aria-label={t('webhooks.title')} rows={webhooks.data} rowKey={(row) => row.id} columns={columns} rowHeight={56} className="-mb-px" />}
      </Card>
      {open === null ? null : <WebhookDialog webhook={open === 'new' ? undefined : open} onClose={() => setOpen(null)} />}
      <DeleteWebhookDialog webhook={deleted} onClose={() => setDeleted(null)} />
    </SettingsPage>
  );
}

function useColumns(onEdit: (row: IncomingWebhookView) => void, onDelete: (row: IncomingWebhookView) => void): TableColumn<IncomingWebhookView>[] {
  const { t } = useTranslation('settings');
  return [
    { id: 'name', header: t('webhooks.name'), cell: (row) => <><span className="block truncate font-medium" dir="ltr">{row.name}</span>{row.lastProblem ? <span className="block truncate text-xs text-red-ink md:hidden">{row.lastProblem}</span> : null}</> },
    { id: 'contact', header: t('webhooks.contact'), wideOnly: true, cell: (row) => <span>{t(`webhooks.by.${row.contactBy}`)} <code className="text-xs" dir="ltr">{row.contactPath}</code></span> },
    { id: 'signed', header: t('webhooks.signed'), width: '90px', wideOnly: true, cell: (row) => (row.signed ? t('webhooks.yes') : <span className="text-muted">{t('webhooks.no')}</span>) },
    { id: 'last', header: t('webhooks.last'), width: '130px', wideOnly: true, cell: (row) => (row.lastReceivedAt ? <RelativeTime time={row.lastReceivedAt} /> : <span className="text-muted">{t('webhooks.never')}</span>) },
    { id: 'problem', header: t('webhooks.problem'), wideOnly: true, cell: (row) => (row.lastProblem ? <span className="text-xs text-red-ink" title={row.lastProblem}>{row.lastProblem} {row.lastProblemAt ? <RelativeTime time={row.lastProblemAt} /> : null}</span> : null) },
    { id: 'delete', header: <span className="sr-only">{t('webhooks.delete')}</span>, width: 'min(210px, 30vw)', align: 'end', cell: (row) => <span className="inline-flex gap-1"><Button size="sm" variant="ghost" collapses icon={<Pencil size={14} />} onClick={() => onEdit(row)}>{t('webhooks.edit')}</Button><Button size="sm" variant="danger-ghost" collapses icon={<Trash2 size={14} />} onClick={() => onDelete(row)}>{t('webhooks.delete')}</Button></span> },
  ];
}
