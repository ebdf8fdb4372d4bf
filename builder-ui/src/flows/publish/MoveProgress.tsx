import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowMove } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useEditorHost } from '../editor/editor-host.ts';
import { useMove, useUndoMove } from './use-move.ts';

/** Counts in the order in which they are read; those that are zero are left out. */
const results = ['moved', 'undone', 'exited', 'stopped', 'kept', 'skipped', 'failed', 'open'] as const;

/** How far a publication is with the contacts inside earlier versions, why some were not moved, and the way back. */
export function MoveProgress({ flowId, version }: { flowId: string; version: number }) {
  const { t } = useTranslation('flows');
  const move = useMove(flowId, version);
  if (move.isPending) return <SkeletonRows rows={3} height={36} />;
  if (move.isError && !move.data) return <ErrorState compact error={move.error} onRetry={() => void move.refetch()} />;
  const { data } = move;
  const settled = data.total - data.counts.open;
  return (
    <div className="flex flex-col gap-3" data-move={data.state}>
      <div>
        <p role="status" className="flex items-baseline justify-between gap-2 text-xs">
          <span className="font-medium">{t(`move.state.${data.running}.${data.state}`)}</span>
          <span className="text-muted" data-numeric>{t('move.of', { done: settled, total: data.total })}</span>
        </p>
        <div role="progressbar" aria-label={t('move.progress')} aria-valuemin={0} aria-valuemax={data.total} aria-valuenow={settled} className="mt-1.5 h-1.5 overflow-hidden rounded-full bg-slate-4">
          <div className="h-full rounded-full bg-accent transition-[width] duration-150" style={{ width: `${data.total === 0 ? 100 : (settled / data.total) * 100}%` }} />
        </div>
      </div>
      <Counts move={data} />
      {data.undoneAt ? <p className="text-xs text-muted">{t('move.undoneBy', { name: data.undoneBy?.name ?? t('move.program') })} · <RelativeTime time={data.undoneAt} /></p> : null}
      <Undo flowId={flowId} move={data} />
    </div>
  );
}

function Counts({ move: { running, counts, reasons } }: { move: FlowMove }) {
  const { t } = useTranslation('flows');
  const shown = results.filter((result) => counts[result] > 0);
  if (shown.length === 0) return null;
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1 text-xs">
      {shown.map((result) => (
        <div key={result} className="contents">
          <dt className="text-end font-medium" data-numeric>{counts[result]}</dt>
          <dd className="text-muted">{running === 'stop' && result === 'open' ? t('move.results.openStop') : t(`move.results.${result}`)}</dd>
        </div>
      ))}
      {reasons.map(({ result, reason, count }) => (
        <div key={`${result} ${reason}`} className="contents">
          <dt className="text-end text-muted" data-numeric>{count}</dt>
          <dd className="ps-3 text-muted">{t(`move.reasons.${reason}`, { defaultValue: reason })}</dd>
        </div>
      ))}
    </dl>
  );
}

function Undo({ flowId, move }: { flowId: string; move: FlowMove }) {
  const { t } = useTranslation('flows');
  const { mayPublish } = useEditorHost();
  const [asking, setAsking] = useState(false);
  const undo = useUndoMove(flowId, move.version, () => setAsking(false));
  if (!mayPublish || move.running === 'stop' || move.undoneAt !== undefined || move.counts.moved + move.counts.open === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="sm" icon={<Undo2 size={14} />} onClick={() => setAsking(true)}>{t('move.undo')}</Button>
      <span className="min-w-48 flex-1 text-xs text-muted">{t('move.undoHint')}</span>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('move.undoTitle', { count: move.counts.moved })}
        description={t('move.undoText', { version: move.version })}
        confirmLabel={t('move.undoConfirm')}
        loading={undo.isPending}
        error={undo.isError ? describeError(undo.error).message : undefined}
        onConfirm={() => undo.mutate()}
      />
    </div>
  );
}
