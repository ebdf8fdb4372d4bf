import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiKeyView } from '../../../../schemas/generated/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { SettingsPage } from '../SettingsPage.tsx';
import { CreateKeyDialog } from './CreateKeyDialog.tsx';
import { RevokeKeyDialog } from './RevokeKeyDialog.tsx';
import { apiKeysQuery } from './use-api-keys.ts';

/** Keys with which programs use the API. */
export function ApiKeysPage() {
  const { t } = useTranslation('settings');
  const apiKeys = useQuery(apiKeysQuery);
  const [creating, setCreating] = useState(false);
  const [revoked, setRevoked] = useState<ApiKeyView | null>(null);
  const columns = useColumns(setRevoked);
  const create = <Button variant="primary" icon={<Plus size={16} />} onClick={() => setCreating(true)}>{t('apiKeys.create')}</Button>;
  return (
    <SettingsPage wide title={t('sections.apiKeys')} actions={apiKeys.data?.length ? create : null}>
      <Card title={t('apiKeys.title')} description={t('apiKeys.description')} flush>
        {apiKeys.isPending ? <SkeletonRows rows={3} />
          : apiKeys.isError ? <ErrorState compact error={apiKeys.error} title={t('apiKeys.loadFailed')} onRetry={() => void apiKeys.refetch()} retrying={apiKeys.isFetching} />
          : apiKeys.data.length === 0 ? <EmptyState compact icon={<KeyRound size={18} />} title={t('apiKeys.none')} description={t('apiKeys.noneHint')} action={create} />
          : <Table aria-label={t('apiKeys.title')} rows={apiKeys.data} rowKey={(key) => key.id} columns={columns} className="-mb-px" />}
      </Card>
      <CreateKeyDialog open={creating} onClose={() => setCreating(false)} />
      <RevokeKeyDialog apiKey={revoked} onClose={() => setRevoked(null)} />
    </SettingsPage>
  );
}

function useColumns(onRevoke: (key: ApiKeyView) => void): TableColumn<ApiKeyView>[] {
  const { t } = useTranslation(['settings', 'shell']);
  return [
    { id: 'name', header: t('apiKeys.name'), cell: (key) => <span className="font-medium" dir="auto">{key.name}</span> },
    { id: 'prefix', header: t('apiKeys.prefix'), width: '130px', wideOnly: true, cell: (key) => <code className="text-xs" dir="ltr">{key.prefix}…</code> },
    { id: 'role', header: t('shell:roles.label'), width: '130px', wraps: true, cell: (key) => t(`shell:roles.${key.role}`) },
    { id: 'used', header: t('apiKeys.lastUsed'), width: '120px', wideOnly: true, cell: (key) => (key.lastUsedAt ? <RelativeTime time={key.lastUsedAt} /> : <span className="text-muted">{t('apiKeys.never')}</span>) },
    { id: 'made', header: t('apiKeys.made'), width: '120px', wideOnly: true, cell: (key) => <RelativeTime time={key.createdAt} /> },
    { id: 'revoke', header: <span className="sr-only">{t('apiKeys.revoke')}</span>, width: '100px', align: 'end', cell: (key) => <Button size="sm" variant="danger-ghost" onClick={() => onRevoke(key)}>{t('apiKeys.revoke')}</Button> },
  ];
}
