import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download, RefreshCw, ScrollText, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { Page } from '../../app/Page.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditList } from './AuditList.tsx';
import { auditQuery, exportAddress } from './audit-queries.ts';
import { auditFilter, auditSearch, type AuditSearch } from './audit-search.ts';
import { useFreshEntries } from './use-fresh-entries.ts';

/** Who did what, newest first: for those who have to account for it. */
export function AuditLogPage() {
  const { t } = useTranslation(['audit', 'settings', 'shell']);
  const navigate = useNavigate();
  const client = useQueryClient();
  const search = auditSearch(useSearch({ strict: false }));
  // Decides which day today is; a page that is left open overnight moves on when it is refreshed.
  const [now, setNow] = useState(() => new Date());
  const filter = auditFilter(search, now);
  const query = useInfiniteQuery(auditQuery(filter));
  const { fresh, seen } = useFreshEntries((query.data?.pages.length ?? 0) > 1);
  const go = (next: AuditSearch) => { seen(); void navigate({ to: '/settings/audit-log', search: next }); };
  const reload = () => { seen(); setNow(new Date()); void client.resetQueries({ queryKey: keys.auditLog.list({ ...filter }) }); };
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  const names = {
    who: entries.find(({ actor }) => search.who === `${actor.kind}:${actor.id}`)?.actor.name,
    target: entries.find(({ target }) => target.id === search.target && target.name)?.target.name,
  };
  const narrowed = Object.keys(search).length > 0;
  const actions = (
    <div className="flex gap-2">
      <Button collapses icon={<RefreshCw size={14} />} onClick={reload} loading={query.isRefetching && !query.isFetchingNextPage}>{t('refresh')}</Button>
      <Button collapses icon={<Download size={14} />} render={<a href={exportAddress(filter)} download aria-label={t('export')} />}>{t('export')}</Button>
    </div>
  );
  return (
    <Page title={t('settings:sections.auditLog')} crumbs={[{ label: t('settings:title'), to: '/settings' }]} actions={actions}>
      <AuditFilters search={search} names={names} onChange={go} />
      <div role="status" className="empty:hidden">{fresh ? <div className="flex items-center justify-center gap-3 border-b border-line bg-accent-soft px-4 py-1.5 text-xs text-accent-ink">{t('fresh')}<Button size="sm" onClick={reload}>{t('showFresh')}</Button></div> : null}</div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {query.isPending ? <SkeletonRows height={36} rows={12} className="bg-surface" />
          : query.isError && entries.length === 0 ? <ErrorState className="py-10" error={query.error} title={t('failed')} onRetry={() => void query.refetch()} retrying={query.isFetching} />
          : entries.length > 0 ? <AuditList entries={entries} now={now} onNarrow={go} />
          : narrowed ? <EmptyState icon={<SearchX size={20} />} title={t('nothing')} description={t('nothingHint')} action={<Button onClick={() => go({})}>{t('filters.clear')}</Button>} />
          : <EmptyState icon={<ScrollText size={20} />} title={t('empty')} description={t('emptyHint')} />}
        {query.isFetchNextPageError ? <ErrorState compact error={query.error} title={t('moreFailed')} onRetry={() => void query.fetchNextPage()} />
          : query.hasNextPage ? <div className="flex justify-center py-4"><Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('shell:list.more')}</Button></div>
          : entries.length > 0 && !narrowed ? <p className="py-4 text-center text-xs text-faint">{t('end')}</p> : null}
      </div>
    </Page>
  );
}
