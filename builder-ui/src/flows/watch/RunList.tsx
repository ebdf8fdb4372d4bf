import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunList as RunListBody, RunView } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Badge, type BadgeTone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Select } from '../../ui/Select.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useEditorAddress } from '../editor/use-editor-address.ts';
import { useCanvas, useNode } from '../editor/session-context.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import { StepCounts } from './StepCounts.tsx';
import { useOutcomeText } from './use-outcome-text.ts';

const filters = ['all', 'waiting', 'stuck', 'ended'] as const;
type Filter = (typeof filters)[number];

const runTone: Record<RunView['status'], BadgeTone> = { running: 'accent', waiting: 'blue', stuck: 'red', ended: 'neutral' };

/** A failure that the flow dealt with, by going on at "Problem", does not make its end a bad one. */
export function toneOf({ status, error, outcome }: Pick<RunView, 'status' | 'error' | 'outcome'>): BadgeTone {
  return error && !(status === 'ended' && outcome?.startsWith('completed')) ? 'red' : runTone[status];
}

/** Contacts in the flow (of a version, or of all without one), the latest first; a step selected on the canvas narrows the list to who stands there. */
export function RunList({ flowId, version }: { flowId: string; version: number | undefined }) {
  const { t } = useTranslation('flows');
  const words = useNodeWords();
  const [filter, setFilter] = useState<Filter>('all');
  const selection = useCanvas((state) => state.selection);
  const node = useNode(selection.length === 1 ? (selection[0] ?? '') : '');
  const status = filter === 'all' ? undefined : filter;
  const runs = useInfiniteQuery({
    queryKey: keys.flows.part(flowId, 'runs', { status, nodeId: node?.id, version }),
    queryFn: ({ pageParam, signal }) => request<RunListBody>('GET', `/flows/${flowId}/runs`, { query: { status, nodeId: node?.id, version, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
  const items = runs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center gap-2 px-4 py-2">
        <h3 className="min-w-0 flex-1 truncate text-xs font-medium" dir="auto">{node ? t('watch.at', { name: words.name(node) }) : t('watch.runs')}</h3>
        <div className="w-32 shrink-0"><Select size="sm" aria-label={t('watch.filter')} options={filters.map((value) => ({ value, label: t(`watch.filters.${value}`) }))} value={filter} onValueChange={setFilter} /></div>
      </div>
      {node ? <div className="border-b border-line px-4 pb-2.5 text-xs"><StepCounts nodeId={node.id} /></div> : null}
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        {runs.isPending ? <SkeletonRows rows={6} height={56} /> : null}
        {runs.isError ? <ErrorState compact error={runs.error} onRetry={() => void runs.refetch()} /> : null}
        {runs.isSuccess && items.length === 0 ? <EmptyState compact title={t('watch.nobody')} description={node ? t('watch.nobodyAt') : t('watch.nobodyHint')} /> : null}
        {items.map((run) => <RunRow key={run.id} run={run} />)}
        {runs.hasNextPage ? <Button variant="ghost" className="w-full" loading={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>{t('watch.more')}</Button> : null}
      </div>
    </div>
  );
}

function RunRow({ run }: { run: RunView }) {
  const { t } = useTranslation('flows');
  const outcomeText = useOutcomeText();
  const words = useNodeWords();
  const node = useNode(run.nodeId);
  const show = useEditorAddress();
  return (
    <button type="button" className="flex min-h-14 w-full items-center gap-2 rounded-control px-2 text-start hover:bg-hover" onClick={() => show({ view: 'watch', run: run.id })}>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium" dir="auto">{run.contact.name}</span>
        <span className="block truncate text-xs text-muted" dir="auto">{node ? words.name(node) : run.nodeLabel} · <RelativeTime time={run.endedAt ?? run.startedAt} /></span>
      </span>
      <Badge tone={toneOf(run)}>{run.status === 'ended' && run.outcome ? outcomeText(run.outcome) : t(`watch.filters.${run.status}`)}</Badge>
    </button>
  );
}
