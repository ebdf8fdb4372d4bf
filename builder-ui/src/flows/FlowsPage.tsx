import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, SearchX, Workflow } from 'lucide-react';
import { createElement, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowList, FlowSummary } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { useCommands, type Command } from '../app/commands.ts';
import { ListToolbar } from '../app/ListToolbar.tsx';
import { Page } from '../app/Page.tsx';
import { PagedTable } from '../app/PagedTable.tsx';
import { usePermission } from '../app/session.ts';
import { useLive } from '../live/use-live.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FlowsTabs } from './FlowsTabs.tsx';
import { flowDrag } from './folders/flow-drag.ts';
import { folderSearch } from './folders/folder-search.ts';
import { FolderList } from './folders/FolderList.tsx';
import { CreateFlowDialog } from './list/CreateFlowDialog.tsx';
import { FilterChips } from './list/FilterChips.tsx';
import { useFlowColumns } from './list/use-flow-columns.tsx';

const statuses = ['live', 'draft', 'paused', 'archived'] as const;
const kinds = ['conversation', 'journey', 'policy'] as const;

/** All flows, the last changed first. */
export function FlowsPage() {
  const { t } = useTranslation('flows');
  const navigate = useNavigate();
  const client = useQueryClient();
  const mayWrite = usePermission('flows.write');
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<FlowSummary['status']>();
  const [kind, setKind] = useState<FlowSummary['kind']>();
  const { folder } = folderSearch(useSearch({ strict: false }));
  const setFolder = (next: string | undefined) => void navigate({ to: '/flows', search: next === undefined ? {} : { folder: next } });
  const [creating, setCreating] = useState(false);
  const text = useDeferredValue(search.trim());
  const query = useInfiniteQuery({
    queryKey: keys.flows.list({ search: text, status, kind, folder }),
    queryFn: ({ pageParam, signal }) => request<FlowList>('GET', '/flows', { query: { search: text, status, kind, folderId: folder, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    placeholderData: (before) => before,
  });
  useLive('flows', () => void client.invalidateQueries({ queryKey: keys.flows.list().slice(0, 2) }));
  useCommands(useMemo((): Command[] => (mayWrite ? [{ id: 'flows.create', title: t('list.create'), group: t('title'), icon: createElement(Plus, { size: 16 }), run: () => setCreating(true) }] : []), [t, mayWrite, setCreating]));
  const columns = useFlowColumns();
  const narrowed = text !== '' || folder !== undefined || status !== undefined || kind !== undefined;
  const isEmpty = !narrowed && query.data?.pages[0]?.items.length === 0;
  const create = mayWrite ? <Button variant="primary" icon={<Plus size={16} />} onClick={() => setCreating(true)}>{t('list.create')}</Button> : undefined;
  return (
    <Page title={t('title')} actions={isEmpty ? undefined : create}>
      <FlowsTabs />
      <ListToolbar search={{ value: search, onChange: setSearch, placeholder: t('list.search') }}>
        <FilterChips label={t('list.byStatus')} options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))} value={status} onValueChange={setStatus} />
        <span className="h-5 w-px bg-line" />
        <FilterChips label={t('list.byKind')} options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} value={kind} onValueChange={setKind} />
      </ListToolbar>
      <div className="flex min-h-0 flex-1 max-md:flex-col">
        <FolderList shown={folder} onShow={setFolder} mayWrite={mayWrite} />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <PagedTable
            aria-label={t('title')}
            query={query}
            failed={t('list.failed')}
            rowHeight={56}
            rowKey={(flow) => flow.id}
            rowProps={mayWrite ? (flow) => flowDrag(flow.id) : undefined}
            onRowClick={(flow) => void navigate({ to: '/flows/$flowId', params: { flowId: flow.id } })}
            columns={columns}
            empty={narrowed ? (
              <EmptyState icon={<SearchX size={20} />} title={t('list.nothing')} description={t('list.nothingHint')} action={<Button onClick={() => { setSearch(''); setStatus(undefined); setKind(undefined); setFolder(undefined); }}>{t('list.clear')}</Button>} />
            ) : (
              <EmptyState icon={<Workflow size={20} />} title={t('list.empty')} description={t('list.emptyHint')} action={create} />
            )}
          />
        </div>
      </div>
      <CreateFlowDialog open={creating} folderId={folder === 'none' ? undefined : folder} onClose={() => setCreating(false)} />
    </Page>
  );
}
