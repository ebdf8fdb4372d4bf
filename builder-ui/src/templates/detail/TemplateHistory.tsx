import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TemplateEventList, TemplateEventView } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';

/** What happened to the template, newest first: here, at WhatsApp, and how people took it. */
export function TemplateHistory({ templateId }: { templateId: string }) {
  const { t } = useTranslation('templates');
  const query = useInfiniteQuery({
    queryKey: keys.templates.part(templateId, 'events'),
    queryFn: ({ pageParam, signal }) => request<TemplateEventList>('GET', `/templates/${encodeURIComponent(templateId)}/events`, { query: { cursor: pageParam, limit: 20 }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
  const events = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('history.title')} flush>
      {query.isPending ? <SkeletonRows height={36} rows={3} /> : query.isError ? <ErrorState compact error={query.error} title={t('history.failed')} onRetry={() => void query.refetch()} /> : (
        <>
          {events.length === 0 ? <p className="px-5 py-4 text-xs text-muted">{t('history.none')}</p> : <ol>{events.map((event) => <Entry key={event.id} event={event} />)}</ol>}
          {query.hasNextPage ? <div className="flex justify-center py-3"><Button size="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('history.more')}</Button></div> : null}
        </>
      )}
    </Card>
  );
}

function Entry({ event }: { event: TemplateEventView }) {
  const { t, i18n } = useTranslation('templates');
  const word = (value: string | undefined) => (value === undefined ? '' : t(`${vocabulary(event.kind)}.${value}`, { defaultValue: value }));
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(event.at));
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-line px-5 py-2 last:border-b-0">
      <time dateTime={event.at} className="w-44 shrink-0 text-xs text-muted" data-numeric>{time}</time>
      <span className="min-w-0 flex-1">
        {t(`history.${event.kind}`, { from: word(event.from), to: word(event.to), defaultValue: event.kind })}
        {event.reason ? <span className="text-muted"> · {t(`reason.${event.reason}`, { defaultValue: event.reason })}</span> : null}
        {event.note ? <span className="block text-xs text-muted" dir="auto">{event.note}</span> : null}
      </span>
      {event.userName ? <span className="text-xs text-faint" dir="auto">{event.userName}</span> : null}
    </li>
  );
}

function vocabulary(kind: string): 'status' | 'quality' | 'category' {
  return kind === 'quality' ? 'quality' : kind === 'status' ? 'status' : 'category';
}
