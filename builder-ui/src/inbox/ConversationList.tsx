import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Inbox, SearchX } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { ConversationRow, conversationRowHeight } from './ConversationRow.tsx';
import { listedConversations } from './inbox-cache.ts';
import { conversationsQuery, type InboxView } from './inbox-queries.ts';
import { ViewList } from './ViewList.tsx';

type ConversationListProps = {
  view: InboxView;
  search: string;
  onSearch: (text: string) => void;
  openId: string | undefined;
  onOpen: (id: string) => void;
  className?: string;
};

/** The conversations of a view; only the rows in sight are drawn, further pages load while scrolling. */
export function ConversationList({ view, search, onSearch, openId, onOpen, className }: ConversationListProps) {
  const { t } = useTranslation('inbox');
  const text = useDeferredValue(search.trim());
  const query = useInfiniteQuery(conversationsQuery({ view, search: text, numberId: '' }));
  const items = listedConversations(query.data);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: items.length, getScrollElement: () => scroller.current, estimateSize: () => conversationRowHeight, overscan: 8 });
  const visible = rows.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= items.length - 10) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, items.length]);

  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = items.findIndex((item) => item.id === openId);
    const next = items[at === -1 ? 0 : Math.min(Math.max(at + step, 0), items.length - 1)];
    if (next) onOpen(next.id);
  };

  return (
    <section aria-label={t('list.label')} className={cx('flex min-h-0 flex-col', className)}>
      <div className="flex flex-col gap-2 border-b border-line p-2">
        <ViewList view={view} tabs className="lg:hidden" />
        <SearchInput value={search} onValueChange={onSearch} placeholder={t('list.search')} />
      </div>
      {query.isPending ? <SkeletonRows height={76} rows={8} avatar className="overflow-hidden" /> : null}
      {query.isError && items.length === 0 ? <ErrorState compact error={query.error} title={t('list.failed')} onRetry={() => void query.refetch()} retrying={query.isFetching} /> : null}
      {query.isSuccess && items.length === 0 ? (
        <EmptyState
          compact
          icon={text ? <SearchX size={18} /> : <Inbox size={18} />}
          title={t(text ? 'list.nothingFound' : `list.empty.${view}.title`)}
          description={t(text ? 'list.nothingFoundHint' : `list.empty.${view}.description`)}
        />
      ) : null}
      <div ref={scroller} role="list" aria-label={t('list.label')} className="min-h-0 flex-1 overflow-y-auto">
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {visible.map((row) => {
            const item = items[row.index];
            return item ? (
              <div key={item.id} role="listitem" style={{ position: 'absolute', insetInline: 0, top: row.start, height: row.size }}>
                <ConversationRow item={item} open={item.id === openId} view={view} onKeyDown={walk} />
              </div>
            ) : null;
          })}
        </div>
      </div>
    </section>
  );
}
