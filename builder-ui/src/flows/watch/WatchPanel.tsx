import { useQuery } from '@tanstack/react-query';
import { ChartNoAxesColumn } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { FlowStats, FlowSummary } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { noCounts, takeCounts } from '../editor/counts.ts';
import { useEditorHost } from '../editor/editor-host.ts';
import type { EditorSearch } from '../editor/editor-search.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { useRefreshOnMoves } from '../editor/use-refresh-on-moves.ts';
import { ExperimentList } from './ExperimentList.tsx';
import { RunList } from './RunList.tsx';
import { RunSteps } from './RunSteps.tsx';
import { StepHover } from './StepHover.tsx';
import { WatchFilters } from './WatchFilters.tsx';
import { sinceOf } from './watch-period.ts';
import { WatchTotals } from './WatchTotals.tsx';

export type WatchPanelProps = { flow: FlowSummary; version: number | undefined; search: EditorSearch };

/** What changes whenever a contact goes from one step to the next. */
const moving = ['stats', 'runs', 'run', 'visitors', 'summary'];

/** What is happening in the published flow: counts on the canvas, contacts in a list, one run step by step. */
export function WatchPanel({ flow, version, search }: WatchPanelProps) {
  const { run: runId } = search;
  const { t } = useTranslation('flows');
  const { mayPublish, publish } = useEditorHost();
  const counted = search.allVersions ? undefined : version;
  useCountsOnCanvas(flow.id, { version: counted, period: search.period }, runId === undefined && version !== undefined);
  useRefreshOnMoves(flow.id, moving);
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
  if (runId !== undefined) return <RunSteps key={runId} flowId={flow.id} runId={runId} />;
  return (
    <div className="flex h-full flex-col">
      <WatchTotals flow={flow} version={counted}><WatchFilters flow={flow} search={search} version={version} /></WatchTotals>
      <StepHover flowId={flow.id} />
      <Experiments flowId={flow.id} />
      <RunList flowId={flow.id} version={counted} />
    </div>
  );
}

function Experiments({ flowId }: { flowId: string }) {
  const session = useEditorSession();
  const experiments = useStore(session.counts, (state) => state.experiments);
  return experiments === undefined ? null : <ExperimentList flowId={flowId} experiments={experiments} />;
}

function useCountsOnCanvas(flowId: string, { version, period }: { version: number | undefined; period: EditorSearch['period'] }, wanted: boolean): void {
  const session = useEditorSession();
  const stats = useQuery({
    queryKey: keys.flows.part(flowId, 'stats', { version, period }),
    queryFn: ({ signal }) => request<FlowStats>('GET', `/flows/${flowId}/stats`, { query: { version, since: sinceOf(period, Date.now()) }, signal }),
    enabled: wanted,
  });
  const counts = wanted ? stats.data : undefined;
  useEffect(() => {
    session.counts.setState((before) => (counts ? takeCounts(counts, before) : noCounts), true);
  }, [counts, session]);
  useEffect(() => () => session.counts.setState(noCounts, true), [session]);
}
