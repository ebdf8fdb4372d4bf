import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SpeedChangeList, SpeedChangeView } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Badge, type BadgeTone } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';

const tones: Record<SpeedChangeView['reason'], BadgeTone> = { connected: 'neutral', plan: 'blue', growth: 'green', risk: 'red', recovery: 'amber', throughput: 'neutral' };

/** When and why the speed of a number changed. */
export function SpeedHistory({ numberId }: { numberId: string }) {
  const { t } = useTranslation(['number-list', 'shell']);
  const query = useInfiniteQuery({
    queryKey: keys.numbers.part(numberId, 'speed-changes'),
    queryFn: ({ pageParam, signal }) => request<SpeedChangeList>('GET', `/numbers/${encodeURIComponent(numberId)}/speed-changes`, { query: { cursor: pageParam, limit: 20 }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
  const changes = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('history.title')} flush>
      {query.isPending ? <SkeletonRows rows={4} /> : query.isError ? <ErrorState className="py-6" error={query.error} title={t('history.failed')} onRetry={() => void query.refetch()} retrying={query.isFetching} /> : changes.length === 0 ? (
        <p className="px-5 py-4 text-muted">{t('history.none')}</p>
      ) : (
        <ul>{changes.map((change) => <Change key={change.id} change={change} />)}</ul>
      )}
      {query.hasNextPage ? <div className="flex justify-center py-3"><Button size="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('history.more')}</Button></div> : null}
    </Card>
  );
}

function Change({ change }: { change: SpeedChangeView }) {
  const { t, i18n } = useTranslation('number-list');
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const facts = [
    change.plan ? t(`plan.name.${change.plan.preset}`) : null,
    change.risk ? t(`risk.${change.risk}`) : null,
    change.detail ?? null,
    change.userName ? t('history.by', { name: change.userName }) : null,
  ].filter((fact) => fact !== null);
  return (
    <li className="flex items-start gap-3 border-b border-line px-5 py-3 last:border-b-0">
      <Badge tone={tones[change.reason]} className="shrink-0">{t(`history.reason.${change.reason}`)}</Badge>
      <div className="min-w-0 flex-1">
        <p data-numeric>{change.before === undefined ? t('perMinute', { rate: format.format(change.perMinute) }) : t('history.fromTo', { before: format.format(change.before), now: format.format(change.perMinute) })}</p>
        {facts.length > 0 ? <p className="text-xs break-words text-muted" dir="auto">{facts.join(' · ')}</p> : null}
      </div>
      <RelativeTime time={change.at} className="shrink-0 text-xs text-muted" />
    </li>
  );
}
