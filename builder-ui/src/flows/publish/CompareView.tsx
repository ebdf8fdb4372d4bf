import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { DiffView } from '../diff/DiffView.tsx';
import { toGraph } from '../document/flow-document.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { useVersion } from './use-version-session.ts';

/** A version beside a later one or the draft. Narrow screens have no room for it. */
export function CompareView({ draft, from, to }: { draft: EditorSession; from: number; to: number | 'draft' }) {
  const { t } = useTranslation('flows');
  const document = useStore(draft.document.store, (state) => state.document);
  const drawn = useMemo(() => toGraph(document), [document]);
  const older = useVersion(draft.flowId, from);
  const newer = useVersion(draft.flowId, to === 'draft' ? undefined : to);
  const failed = [older, newer].find((side) => side.isError);
  const after = to === 'draft' ? drawn : newer.data?.graph;
  if (failed) return <ErrorState className="m-auto pt-16" error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!older.data || !after) return <div className="pt-12"><SkeletonRows rows={6} height={56} /></div>;
  return (
    <div className="absolute inset-0 pt-10">
      <DiffView
        flowId={draft.flowId}
        kind={draft.kind}
        before={{ label: t('compare.version', { number: from }), graph: older.data.graph }}
        after={{ label: to === 'draft' ? t('history.draft') : t('compare.version', { number: to }), graph: after }}
      />
    </div>
  );
}
