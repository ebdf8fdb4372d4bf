import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ChartNoAxesColumn } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { FlowStats, FlowSummary } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { useLive } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { noCounts, takeCounts } from '../editor/counts.ts';
import { useEditorHost } from '../editor/editor-host.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { ExperimentList } from './ExperimentList.tsx';
import { RunList } from './RunList.tsx';
import { RunSteps } from './RunSteps.tsx';
import { WatchTotals } from './WatchTotals.tsx';

export type WatchPanelProps = { flow: FlowSummary; version: number | undefined; runId: string | undefined; draft: EditorSession };

/** Live events come in bursts; counts are asked for at most this often. */
const refreshMs = 700;

/** What is happening in the published flow: counts on the canvas, contacts in a list, one run step by step. */
export function WatchPanel({ flow, version, runId }: WatchPanelProps) {
  const { t } = useTranslation('flows');
  const { mayPublish, publish } = useEditorHost();
  useCountsOnCanvas(flow.id, version, runId === undefined);
  useRefreshOnEvents(flow.id);
  if (flow.publishedVersion === undefined && runId === undefined) {
    return (
      <EmptyState
        className="h-full"
        icon={<ChartNoAxesColumn size={20} />}
        title={t('watch.unpublished')}
        description={t('watch.unpublishedHint')}
        action={mayPublish ? <Button onClick={publish}>{t('publish.button')}</Button> : undefined}
      />
    );
  }
  if (runId !== undefined) return <RunSteps flowId={flow.id} runId={runId} />;
  return (
    <div className="flex h-full flex-col">
      <WatchTotals flow={flow} />
      <Experiments flowId={flow.id} />
      <RunList flowId={flow.id} />
    </div>
  );
}

function Experiments({ flowId }: { flowId: string }) {
  const session = useEditorSession();
  const experiments = useStore(session.counts, (state) => state.experiments);
  return experiments === undefined ? null : <ExperimentList flowId={flowId} experiments={experiments} />;
}

function useCountsOnCanvas(flowId: string, version: number | undefined, wanted: boolean): void {
  const session = useEditorSession();
  const stats = useQuery({
    queryKey: keys.flows.part(flowId, 'stats', { version }),
    queryFn: ({ signal }) => request<FlowStats>('GET', `/flows/${flowId}/stats`, { query: { version }, signal }),
    enabled: wanted && version !== undefined,
  });
  const counts = wanted ? stats.data : undefined;
  useEffect(() => {
    session.counts.setState((before) => (counts ? takeCounts(counts, before) : noCounts), true);
  }, [counts, session]);
  useEffect(() => () => session.counts.setState(noCounts, true), [session]);
}

function useRefreshOnEvents(flowId: string): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(`flow:${flowId}`, (event) => {
    if (event.type !== 'run.moved' || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      for (const part of ['stats', 'runs', 'run', 'summary']) void client.invalidateQueries({ queryKey: keys.flows.part(flowId, part).slice(0, 4) });
    }, refreshMs);
  });
}
