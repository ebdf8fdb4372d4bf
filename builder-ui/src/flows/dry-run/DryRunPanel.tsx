import { useEffect, useState } from 'react';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { noCounts, takeCounts } from '../editor/counts.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { DryRunForm } from './DryRunForm.tsx';
import { DryRunResult } from './DryRunResult.tsx';
import { dryRunStats } from './dry-run-stats.ts';
import { useDryRun } from './use-dry-run.ts';

/** Plays the draft for many contacts on the server and shows what would come of it, on the canvas and in figures. */
export function DryRunPanel({ flowId }: { flowId: string }) {
  const session = useEditorSession();
  const run = useDryRun(flowId);
  const [asking, setAsking] = useState(false);
  const shown = asking ? undefined : run.data;
  useEffect(() => {
    session.counts.setState((before) => (shown ? takeCounts(dryRunStats(shown.counts), before) : noCounts), true);
  }, [shown, session]);
  useEffect(() => () => session.counts.setState(noCounts, true), [session]);
  if (run.isPending) return <SkeletonRows rows={6} height={56} />;
  if (run.isError) return <ErrorState compact error={run.error} onRetry={() => void run.refetch()} />;
  if (shown) return <DryRunResult flowId={flowId} run={shown} onAgain={() => setAsking(true)} />;
  return <DryRunForm flowId={flowId} before={run.data?.plan} onStarted={() => setAsking(false)} />;
}
