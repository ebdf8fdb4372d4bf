import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, LifeBuoy, MessageSquare } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bringIntoSight, reveal } from '../actions/reveal.ts';
import { whenDrawn } from '../actions/when-drawn.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useEditorSession } from '../editor/session-context.ts';
import { useEditorAddress } from '../editor/use-editor-address.ts';
import { noTrail, standingAt, trailOf } from '../editor/trail.ts';
import { usePermission } from '../../app/session.ts';
import { useCauseWords } from '../runs/use-cause-words.ts';
import { useFailureWords } from '../runs/use-failure-words.ts';
import { TraceList } from '../phone/TraceList.tsx';
import { pathUntil, valuesOf, visitsOf } from './path-until.ts';
import { PathStepper } from './PathStepper.tsx';
import { RunLinks } from './RunLinks.tsx';
import { toneOf } from './RunList.tsx';
import { useOutcomeText } from './use-outcome-text.ts';
import { DRAFT_VERSION, useRunPath } from './use-watched-version.ts';

/** One run: its path on the canvas, and every step with its time and reason. */
export function RunSteps({ flowId, runId }: { flowId: string; runId: string }) {
  const { t } = useTranslation('flows');
  const navigate = useNavigate();
  const show = useEditorAddress();
  const session = useEditorSession();
  const path = useRunPath(flowId, runId);
  const words = useCauseWords();
  const exactly = useFailureWords();
  const outcomeText = useOutcomeText();
  const mayOperate = usePermission('flows.operate');
  const { data } = path;
  const visits = useMemo(() => visitsOf(data?.entries ?? [], flowId), [data, flowId]);
  const [chosen, setChosen] = useState<number | undefined>();
  const at = Math.min(chosen ?? visits.length, visits.length - 1);
  const shown = useMemo(() => pathUntil(data?.entries ?? [], visits, at), [data, visits, at]);
  useEffect(() => {
    if (!data || !session.readOnly) return undefined;
    const here = visits[at + 1] === undefined ? standingAt(data.entries, flowId) : new Set([visits[at]?.nodeId ?? '']);
    session.trail.setState(trailOf(shown, flowId, here), true);
    return () => session.trail.setState(noTrail, true);
  }, [data, session, flowId, visits, at, shown]);
  // Where the contact came to last may lie far from where the canvas begins.
  const last = visits.at(-1)?.nodeId;
  useEffect(() => {
    if (last === undefined || !session.readOnly) return undefined;
    let wanted = true;
    // The canvas of another version first has to be drawn.
    whenDrawn(() => session.instance() && document.querySelector('.flow-canvas .react-flow__node'), () => { if (wanted) bringIntoSight(session, last); });
    return () => { wanted = false; };
  }, [session, last]);
  const go = (next: number) => {
    setChosen(next);
    const nodeId = visits[next]?.nodeId;
    if (nodeId !== undefined) reveal(session, nodeId, { focus: false });
  };
  return (
    <div className="flex h-full flex-col" data-run={runId}>
      <header className="flex items-center gap-2 border-b border-line px-3 py-2.5">
        <IconButton size="sm" label={t('watch.back')} icon={<ArrowLeft size={16} className="rtl:-scale-x-100" />} onClick={() => show({ view: 'watch' })} />
        <div className="min-w-0 flex-1">
          <h2 className="flex text-sm"><span className="min-w-0 truncate" dir="auto">{data?.run.contact.name ?? t('watch.run')}</span></h2>
          {data ? <p className="truncate text-xs text-muted">{data.run.version === DRAFT_VERSION ? t('watch.runOfDraft') : t('watch.runOf', { version: data.run.version })}</p> : null}
        </div>
        {data ? <Badge tone={toneOf(data.run)}>{data.run.status === 'ended' && data.run.outcome ? outcomeText(data.run.outcome) : t(`watch.filters.${data.run.status}`)}</Badge> : null}
      </header>
      {data && visits.length > 0 ? <PathStepper visits={visits} at={at} values={valuesOf(shown)} onGo={go} /> : null}
      {data ? <RunLinks path={data} /> : null}
      <div className="min-h-0 flex-1 overflow-y-auto">
        {path.isPending ? <SkeletonRows rows={8} /> : null}
        {path.isError ? <ErrorState compact error={path.error} onRetry={() => void path.refetch()} /> : null}
        {data?.run.error ? <Notice tone="red" className="m-3" title={words(data.run.error.code, data.run.error.code)}>{exactly(data.run.error)}</Notice> : null}
        {data ? <TraceList entries={shown} flowId={flowId} onOpen={(nodeId) => reveal(session, nodeId, { focus: false })} /> : null}
      </div>
      {data ? (
        <footer className="flex flex-col gap-2 border-t border-line p-3">
          {mayOperate && data.run.status === 'stuck' ? <Button variant="primary" className="w-full" render={<Link to="/flows/stuck" search={{ flowId, run: runId }} />} icon={<LifeBuoy size={16} />}>{t('watch.resolve')}</Button> : null}
          <Button className="w-full" icon={<MessageSquare size={16} />} onClick={() => void navigate({ to: '/inbox/$conversationId', params: { conversationId: data.run.conversationId }, search: { view: 'all' } })}>{t('watch.openConversation')}</Button>
        </footer>
      ) : null}
    </div>
  );
}
