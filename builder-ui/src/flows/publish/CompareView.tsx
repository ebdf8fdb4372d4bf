import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { diffGraphs } from '../../../../workflows/engine/diff/diff-graphs.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { FlowCanvas } from '../canvas/FlowCanvas.tsx';
import { createEditorSession, type ChangeMarks, type EditorSession } from '../editor/editor-session.ts';
import { SessionContext } from '../editor/session-context.ts';
import { useVersion } from './use-version-session.ts';

/** A version and the one before side by side, with what differs marked on both. Narrow screens have no room for it. */
export function CompareView({ draft, version }: { draft: EditorSession; version: number }) {
  const { t } = useTranslation('flows');
  const older = useVersion(draft.flowId, version - 1);
  const newer = useVersion(draft.flowId, version);
  const sides = useMemo(() => {
    if (!older.data || !newer.data) return undefined;
    const [before, after] = [older.data.graph, newer.data.graph];
    const { nodes, edges } = diffGraphs(before, after);
    const rewired = edges.map((edge) => [edge.nodeId, 'changed'] as const);
    const marksOf = (side: 'added' | 'removed'): ChangeMarks => Object.fromEntries([...rewired, ...nodes.filter(({ change }) => change === side || change === 'changed').map(({ nodeId, change }) => [nodeId, change] as const)]);
    const open = (graph: typeof before, marks: ChangeMarks) => createEditorSession({ flowId: draft.flowId, kind: draft.kind, graph, readOnly: true, marks });
    return [{ number: version - 1, session: open(before, marksOf('removed')) }, { number: version, session: open(after, marksOf('added')) }];
  }, [older.data, newer.data, draft, version]);
  const failed = [older, newer].find((side) => side.isError);
  if (failed) return <ErrorState className="m-auto pt-16" error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!sides) return <div className="pt-12"><SkeletonRows rows={6} height={56} /></div>;
  return (
    <div className="absolute inset-0 flex pt-10">
      {sides.map(({ number, session }) => (
        <section key={number} aria-label={t('compare.version', { number })} className="relative min-h-0 min-w-0 flex-1 border-line not-first:border-s">
          <SessionContext value={session}><FlowCanvas /></SessionContext>
          <h3 className="absolute start-3 top-3 rounded-control border border-line bg-surface px-2 py-1 text-xs font-medium">{t('compare.version', { number })}</h3>
        </section>
      ))}
    </div>
  );
}
