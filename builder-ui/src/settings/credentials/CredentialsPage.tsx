import { useQuery } from '@tanstack/react-query';
import { LockKeyhole, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialView } from '../../../../schemas/generated/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { SettingsPage } from '../SettingsPage.tsx';
import { CredentialDialog } from './CredentialDialog.tsx';
import { DeleteCredentialDialog } from './DeleteCredentialDialog.tsx';
import { credentialsQuery } from './use-credentials.ts';

/** Secrets that flows send to other systems. */
export function CredentialsPage() {
  const { t } = useTranslation('settings');
  const credentials = useQuery(credentialsQuery);
  const [edited, setEdited] = useState<CredentialView | 'new' | null>(null);
  const [deleted, setDeleted] = useState<CredentialView | null>(null);
  const columns = useColumns(setEdited, setDeleted);
  const create = <Button variant="primary" icon={<Plus size={16} />} onClick={() => setEdited('new')}>{t('credentials.create')}</Button>;
  return (
    <SettingsPage wide title={t('sections.credentials')} actions={credentials.data?.length ? create : null}>
      <Card title={t('credentials.title')} description={t('credentials.description')} flush>
        {credentials.isPending ? <SkeletonRows rows={3} />
          : credentials.isError ? <ErrorState compact error={credentials.error} title={t('credentials.loadFailed')} onRetry={() => void credentials.refetch()} retrying={credentials.isFetching} />
          : credentials.data.length === 0 ? <EmptyState compact icon={<LockKeyhole size={18} />} title={t('credentials.none')} description={t('credentials.noneHint')} action={create} />
          : <Table aria-label={t('credentials.title')} rows={credentials.data} rowKey={(row) => row.id} columns={columns} rowHeight={56} className="-mb-px" />}
      </Card>
      {edited === null ? null : <CredentialDialog key={edited === 'new' ? '' : edited.id} credential={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
      <DeleteCredentialDialog credential={deleted} onClose={() => setDeleted(null)} />
    </SettingsPage>
  );
}

function useColumns(onEdit: (row: CredentialView) => void, onDelete: (row: CredentialView) => void): TableColumn<CredentialView>[] {
  const { t } = useTranslation('settings');
  return [
    { id: 'name', header: t('credentials.name'), cell: (row) => <><span className="block truncate font-medium" dir="auto">{row.name}</span><span className="block truncate text-xs text-muted md:hidden" dir="ltr">{row.hosts.join(', ')}</span></> },
    { id: 'kind', header: t('credentials.kind'), width: '220px', wideOnly: true, cell: (row) => t(`credentials.kinds.${row.kind}`) },
    { id: 'hosts', header: t('credentials.hosts'), wideOnly: true, cell: (row) => <span className="text-xs" dir="ltr">{row.hosts.join(', ')}</span> },
    { id: 'secret', header: t('credentials.secretChanged'), width: '130px', wideOnly: true, cell: (row) => <RelativeTime time={row.secretChangedAt} /> },
    {
      id: 'actions',
      header: <span className="sr-only">{t('credentials.actions')}</span>,
      width: 'min(210px, 30vw)',
      align: 'end',
      cell: (row) => (
        <span className="inline-flex gap-1">
          <Button size="sm" variant="ghost" collapses icon={<Pencil size={14} />} onClick={() => onEdit(row)}>{t('credentials.edit')}</Button>
          <Button size="sm" variant="danger-ghost" collapses icon={<Trash2 size={14} />} onClick={() => onDelete(row)}>{t('credentials.delete')}</Button>
        </span>
      ),
    },
  ];
}
