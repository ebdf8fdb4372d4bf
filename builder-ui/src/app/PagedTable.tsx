import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { Table, type TableProps } from '../ui/Table.tsx';

type PagedTableProps<Row> = Omit<TableProps<Row>, 'rows'> & {
  query: Pick<UseInfiniteQueryResult<{ pages: ReadonlyArray<{ items: ReadonlyArray<Row> }> }>, 'data' | 'isPending' | 'isError' | 'error' | 'isFetching' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage' | 'refetch'>;
  /** In the place of the table when there is nothing. */
  empty: ReactNode;
  /** What could not be loaded, in words. */
  failed: string;
};

/** A list that comes page by page: rows, loading, failure, nothing there, and the button for more. */
export function PagedTable<Row>({ query, empty, failed, ...table }: PagedTableProps<Row>) {
  const { t } = useTranslation('shell');
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <SkeletonRows height={table.rowHeight ?? 36} rows={10} className="bg-surface" />;
  if (query.isError && rows.length === 0) return <ErrorState className="py-10" error={query.error} title={failed} onRetry={() => void query.refetch()} retrying={query.isFetching} />;
  if (rows.length === 0) return <>{empty}</>;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <Table {...table} rows={rows} />
      {query.hasNextPage ? (
        <div className="flex justify-center py-4"><Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('list.more')}</Button></div>
      ) : null}
    </div>
  );
}
