import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WebhookProblemList } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { useLive } from '../live/use-live.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { WebhookProblemRow } from './WebhookProblemRow.tsx';

/** Webhooks that were kept because something in them could not be placed, newest first, live. */
export function WebhookProblems() {
  const { t } = useTranslation(['kept-webhooks', 'identity']);
  const client = useQueryClient();
  useLive('webhooks', () => void client.invalidateQueries({ queryKey: keys.webhookProblems.all }));
  const query = useInfiniteQuery({
    queryKey: keys.webhookProblems.list({}),
    queryFn: ({ pageParam, signal }) => request<WebhookProblemList>('GET', '/webhook-problems', { query: { limit: 20, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
  const problems = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="shrink-0">
      <h2 className="px-4 pt-4 pb-2 text-sm">{t('kept.title')}</h2>
      <p className="px-4 pb-3 text-xs text-muted">{t('kept.description')}</p>
      {query.isPending ? <SkeletonRows height={36} rows={3} className="bg-surface" /> : query.isError && problems.length === 0 ? (
        <ErrorState className="py-6" error={query.error} title={t('kept.failed')} onRetry={() => void query.refetch()} retrying={query.isFetching} />
      ) : problems.length === 0 ? <EmptyState compact icon={<CircleCheck size={20} />} title={t('kept.none')} /> : (
        <ul className="border-t border-line bg-surface">
          {problems.map((problem) => <WebhookProblemRow key={problem.id} problem={problem} />)}
          {query.hasNextPage ? <li className="px-4 py-2"><Button size="sm" variant="ghost" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('identity:reports.more')}</Button></li> : null}
        </ul>
      )}
    </section>
  );
}
