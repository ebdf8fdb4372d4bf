import { useInfiniteQuery } from '@tanstack/react-query';
import { Columns2, History } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowSummary, FlowVersionItem, FlowVersionList } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useEditorAddress } from '../editor/use-editor-address.ts';
import { MoveProgress } from './MoveProgress.tsx';
import { VersionChanges } from './VersionChanges.tsx';

/** Every version that was published, the newest first; one that is opened is shown on the canvas. */
export function HistoryPanel({ flow, shown, comparing }: { flow: FlowSummary; shown: number | undefined; comparing: boolean }) {
  const { t } = useTranslation('flows');
  const show = useEditorAddress();
  const versions = useInfiniteQuery({
    queryKey: keys.flows.part(flow.id, 'versions'),
    queryFn: ({ pageParam, signal }) => request<FlowVersionList>('GET', `/flows/${flow.id}/versions`, { query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
  const open = (version: number | undefined) => show(version === undefined ? { view: 'history' } : { view: 'history', version });
  const items = versions.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="flex h-full flex-col">
      <header className="border-b border-line px-4 py-3">
        <h2 className="text-sm">{t('history.title')}</h2>
        <p className="mt-0.5 text-xs text-muted">{t('history.description')}</p>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-2">
        <Entry active={shown === undefined} title={t('history.draft')} onOpen={() => open(undefined)}>
          <RelativeTime time={flow.updatedAt} />{flow.updatedBy ? ` · ${flow.updatedBy.name}` : ''}
        </Entry>
        {shown === undefined && flow.publishedVersion !== undefined ? <Details><VersionChanges flowId={flow.id} from={flow.publishedVersion} to="draft" comparing={comparing} />{comparing ? null : <Button size="sm" className="max-md:hidden" icon={<Columns2 size={14} />} onClick={() => show({ view: 'history', compare: true })}>{t('compare.start', { number: flow.publishedVersion })}</Button>}</Details> : null}
        {versions.isPending ? <SkeletonRows rows={4} height={56} /> : null}
        {versions.isError ? <ErrorState compact error={versions.error} onRetry={() => void versions.refetch()} /> : null}
        {versions.isSuccess && items.length === 0 ? <EmptyState compact icon={<History size={18} />} title={t('history.none')} description={t('history.noneHint')} /> : null}
        {items.map((version) => (
          <Fragment key={version.number}>
            <VersionEntry version={version} live={version.number === flow.publishedVersion && flow.status === 'live'} active={shown === version.number} onOpen={() => open(version.number)} />
            {shown === version.number ? <VersionDetails flowId={flow.id} version={version} comparing={comparing} /> : null}
          </Fragment>
        ))}
        {versions.hasNextPage ? <Button variant="ghost" className="w-full" loading={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>{t('history.older')}</Button> : null}
      </div>
    </div>
  );
}

/** How contacts inside were moved when it was published, and what it changed. */
function VersionDetails({ flowId, version: { number, hasMove, failedTests }, comparing }: { flowId: string; version: FlowVersionItem; comparing: boolean }) {
  const { t } = useTranslation('flows');
  const { t: tests } = useTranslation('flow-tests');
  return (
    <Details>
      {failedTests ? <Notice tone="amber" title={tests('history.title', { names: failedTests.names.join(', ') })}>{failedTests.reason}</Notice> : null}
      {hasMove ? <MoveProgress flowId={flowId} version={number} /> : null}
      {number > 1 ? <VersionChanges flowId={flowId} from={number - 1} to={number} comparing={comparing} /> : <p className="text-xs text-muted">{t('changes.first')}</p>}
    </Details>
  );
}

function Details({ children }: { children: ReactNode }) {
  return <div className="mb-2 flex flex-col gap-4 border-b border-line px-2.5 pt-2 pb-4">{children}</div>;
}

function VersionEntry({ version, live, active, onOpen }: { version: FlowVersionItem; live: boolean; active: boolean; onOpen: () => void }) {
  const { t } = useTranslation('flows');
  return (
    <Entry
      active={active}
      title={t('history.version', { number: version.number })}
      badge={live ? <Badge tone="green" dot>{t('history.live')}</Badge> : undefined}
      message={version.message}
      onOpen={onOpen}
    >
      <RelativeTime time={version.createdAt} />{version.author ? ` · ${version.author.name}` : ''}{version.running > 0 ? ` · ${t('history.running', { count: version.running })}` : ''}
    </Entry>
  );
}

type EntryProps = { active: boolean; title: string; badge?: React.ReactNode; message?: string | undefined; onOpen: () => void; children: ReactNode };

function Entry({ active, title, badge, message, onOpen, children }: EntryProps) {
  return (
    <button type="button" aria-current={active || undefined} onClick={onOpen} className={cx('flex w-full flex-col gap-0.5 rounded-control px-2.5 py-2 text-start', active ? 'bg-accent-soft' : 'hover:bg-hover')}>
      <span className="flex items-center gap-2 font-medium">{title}{badge}</span>
      {message ? <span className="line-clamp-3 text-muted" dir="auto">{message}</span> : null}
      <span className="text-xs text-muted">{children}</span>
    </button>
  );
}
