import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, Clock3, Pause, Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem, RunView } from '../../../schemas/generated/types.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ApprovalCard } from './ApprovalCard.tsx';
import { ContinueMenu } from './ContinueMenu.tsx';
import { conversationRunsQuery } from './inbox-queries.ts';

/** What flows do in this conversation now, when they go on by themselves, and what they did before. */
export function AutomationPanel({ item }: { item: ConversationItem }) {
  const { t } = useTranslation('inbox');
  const query = useQuery(conversationRunsQuery(item.id));
  const waiting = new Map(item.automation.runs.filter((run) => run.continuable).map((run) => [run.runId, <ContinueMenu key={run.runId} run={run} />]));
  return (
    <section className="flex flex-col gap-3 p-4">
      <h3 className="text-sm">{t('automation.title')}</h3>
      {item.automation.state === 'paused' ? (
        <p className="flex items-start gap-2 rounded-control bg-amber-soft px-3 py-2 text-xs text-amber-ink">
          <Pause size={14} className="mt-px" aria-hidden />
          {item.automation.pausedBy ? t('automation.pausedBy', { name: item.automation.pausedBy.name }) : t('automation.handedOver')}
        </p>
      ) : null}
      {item.automation.runs.map((run) => (run.approvalId ? <ApprovalCard key={run.approvalId} id={run.approvalId} flowName={run.flowName} /> : null))}
      {query.isPending ? <Skeleton className="h-12 w-full" /> : null}
      {query.isError ? <ErrorState compact error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data?.items.length === 0 ? <p className="text-xs text-muted">{t('automation.none')}</p> : null}
      <ul className="flex flex-col gap-1">{query.data?.items.map((run) => <li key={run.id}><RunRow run={run} />{waiting.get(run.id) ?? null}</li>)}</ul>
    </section>
  );
}

function RunRow({ run }: { run: RunView }) {
  const { t } = useTranslation('inbox');
  const icon = { running: <Workflow size={14} aria-hidden />, waiting: <Clock3 size={14} aria-hidden />, stuck: <CircleAlert size={14} className="text-red-ink" aria-hidden />, ended: <CircleCheck size={14} className="text-faint" aria-hidden /> }[run.status];
  return (
    <Link to="/flows/$flowId" params={{ flowId: run.flowId }} search={{ run: run.id }} className="flex gap-2 rounded-control px-2 py-1.5 hover:bg-hover">
      <span className="mt-0.5 flex">{icon}</span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2"><span className="min-w-0 flex-1 truncate font-medium">{run.flowName}</span><RelativeTime time={run.endedAt ?? run.startedAt} className="shrink-0 text-2xs text-faint" /></span>
        <span className="block truncate text-xs text-muted">{run.status === 'ended' ? outcomeWords(t, run.outcome) : t('automation.at', { node: run.nodeLabel })}</span>
        {run.wakeAt ? <span className="block text-xs text-muted">{t('automation.wakes')} <RelativeTime time={run.wakeAt} /></span> : null}
      </span>
    </Link>
  );
}

/** The part before the first colon is from the closed list of outcomes; the rest names the node or the reason. */
function outcomeWords(t: ReturnType<typeof useTranslation<'inbox'>>['t'], outcome: string | undefined): string {
  const kind = outcome?.split(':')[0] ?? 'completed';
  return t(`outcome.${kind}`, { defaultValue: outcome ?? '' });
}
