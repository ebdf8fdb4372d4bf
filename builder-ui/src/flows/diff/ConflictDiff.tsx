import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowGraph, FlowKind } from '../../../../schemas/generated/types.ts';
import { changesBetween } from './change-marks.ts';
import { showChange } from './diff-focus.ts';
import { Differences } from './Differences.tsx';
import { DiffView, type DiffSide } from './DiffView.tsx';

type ConflictDiffProps = { flowId: string; kind: FlowKind; mine: FlowGraph; theirs: FlowGraph; who: string };

/** What is on the screen and what somebody else has saved, on two canvases, with all differences in a list. */
export function ConflictDiff({ flowId, kind, mine, theirs, who }: ConflictDiffProps) {
  const { t } = useTranslation('flows');
  const { t: words } = useTranslation('flow-diff');
  const changes = useMemo(() => changesBetween(mine, theirs), [mine, theirs]);
  const before: DiffSide = useMemo(() => ({ label: t('conflict.here'), graph: mine }), [mine, t]);
  const after: DiffSide = useMemo(() => ({ label: who, graph: theirs }), [theirs, who]);
  return (
    <div className="flex h-[68vh] overflow-hidden rounded-control border border-line">
      <div className="min-w-0 flex-1"><DiffView flowId={flowId} kind={kind} before={before} after={after} /></div>
      <section aria-label={words('all')} className="w-72 shrink-0 overflow-y-auto border-s border-line p-3">
        <h3 className="mb-2 text-xs font-medium">{words('all')}</h3>
        <Differences diff={changes} onOpen={showChange} />
      </section>
    </div>
  );
}
