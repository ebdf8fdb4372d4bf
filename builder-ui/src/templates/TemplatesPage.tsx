import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { LayoutTemplate, RefreshCw, SearchX } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateList, TemplateView } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { ListToolbar } from '../app/ListToolbar.tsx';
import { Page } from '../app/Page.tsx';
import { PagedTable } from '../app/PagedTable.tsx';
import { usePermission } from '../app/session.ts';
import { Badge, type BadgeTone } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { toast } from '../ui/toast.ts';
import { TemplateDialog } from './TemplateDialog.tsx';

const tones: Record<string, BadgeTone> = { APPROVED: 'green', PENDING: 'amber', IN_APPEAL: 'amber', PAUSED: 'amber', REJECTED: 'red', DISABLED: 'red' };

/** Message templates of all connected accounts, as the WhatsApp Manager knows them. */
export function TemplatesPage() {
  const { t } = useTranslation('templates');
  const client = useQueryClient();
  const maySync = usePermission('templates.write');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<TemplateView | null>(null);
  const text = useDeferredValue(search.trim());
  const query = useInfiniteQuery({
    queryKey: keys.templates.list({ search: text }),
    queryFn: ({ pageParam, signal }) => request<TemplateList>('GET', '/templates', { query: { search: text, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
  const sync = useMutation({
    mutationFn: () => request<unknown>('POST', '/templates/sync'),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.templates.all });
      toast({ tone: 'good', title: t('synced') });
    },
    onError: (error) => toast({ tone: 'bad', title: t('syncFailed'), description: describeError(error).message }),
  });
  const syncButton = maySync ? <Button icon={<RefreshCw size={14} />} loading={sync.isPending} onClick={() => sync.mutate()}>{t('sync')}</Button> : undefined;
  return (
    <Page title={t('title')} actions={syncButton}>
      <ListToolbar search={search} onSearch={setSearch} placeholder={t('search')} />
      <PagedTable
        aria-label={t('title')}
        query={query}
        failed={t('failed')}
        rowKey={(template) => template.id}
        onRowClick={setOpen}
        columns={[
          { id: 'name', header: t('columns.name'), cell: (template) => <button type="button" className="max-w-full truncate rounded-sm text-start font-medium" onClick={() => setOpen(template)}>{template.name}</button> },
          { id: 'language', header: t('columns.language'), width: '96px', cell: (template) => template.language },
          { id: 'category', header: t('columns.category'), width: '128px', wideOnly: true, cell: (template) => <span className="text-muted">{t(`category.${template.category}`, { defaultValue: template.category })}</span> },
          { id: 'status', header: t('columns.status'), width: '128px', cell: (template) => <Badge dot tone={tones[template.status] ?? 'neutral'}>{t(`status.${template.status}`, { defaultValue: template.status })}</Badge> },
          { id: 'synced', header: t('columns.synced'), width: '128px', align: 'end', wideOnly: true, cell: (template) => <RelativeTime time={template.syncedAt} className="text-muted" /> },
        ]}
        empty={
          <EmptyState
            icon={text ? <SearchX size={20} /> : <LayoutTemplate size={20} />}
            title={t(text ? 'nothingFound' : 'empty.title')}
            description={t(text ? 'nothingFoundHint' : 'empty.description')}
            action={text ? undefined : syncButton}
          />
        }
      />
      {open ? <TemplateDialog template={open} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}
