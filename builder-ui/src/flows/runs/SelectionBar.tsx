import { CircleStop, CornerDownRight, RotateCcw, SkipForward, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunJobBody, RunJobStart, RunProblemFilter, RunProblemItem } from '../../../../schemas/generated/types.ts';
import { limits } from '../../../../schemas/limits.ts';
import { describeError } from '../../api/describe-error.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MoveMenu } from './MoveMenu.tsx';
import { useStartJob } from './use-start-job.ts';

export type SelectionBarProps = {
  rows: ReadonlyArray<RunProblemItem>;
  /** Not only the rows, but everything that the filter finds. */
  all: boolean;
  total: number;
  filter: RunProblemFilter;
  onChooseAll: () => void;
  onClear: () => void;
  onStarted: (job: RunJobBody) => void;
};

/** What can be done with the runs that are chosen; sticks to the lower edge of the list. */
export function SelectionBar({ rows, all, total, filter, onChooseAll, onClear, onStarted }: SelectionBarProps) {
  const { t } = useTranslation('runs');
  const [ending, setEnding] = useState(false);
  const start = useStartJob(onStarted);
  const count = all ? Math.min(total, limits.maxRunsPerJob) : rows.length;
  const act = (action: RunJobStart['action'], nodeId?: string) => start.mutate({ action, ...(nodeId ? { nodeId } : {}), ...(all ? { filter } : { runIds: rows.map((row) => row.id) }) });
  // One step is meant: all must be of one version, and so must what the filter finds.
  const [first] = rows;
  const together = rows.every((row) => row.flow.id === first?.flow.id && row.version === first.version) && (!all || (filter.flowId !== undefined && filter.version !== undefined));
  const someStuck = all ? filter.kind !== 'failed' : rows.some((row) => row.kind === 'stuck');
  return (
    <div role="region" aria-label={t('selection.label')} className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line bg-raised px-4 py-2">
      <IconButton size="sm" label={t('selection.clear')} icon={<X size={16} />} onClick={onClear} />
      <span role="status" className="text-xs font-medium" data-numeric>{t('selection.count', { count })}</span>
      {!all && total > rows.length ? <Button size="sm" variant="ghost" onClick={onChooseAll}>{t('selection.all', { count: Math.min(total, limits.maxRunsPerJob) })}</Button> : null}
      {start.isError ? <span role="alert" className="text-xs text-red-ink">{describeError(start.error).message}</span> : null}
      <span className="flex-1" />
      <Button size="sm" variant="danger-ghost" icon={<CircleStop size={14} />} disabled={start.isPending} onClick={() => setEnding(true)}>{t('actions.stop')}</Button>
      {together && first ? <MoveMenu runId={first.id} onPick={(nodeId) => act('move', nodeId)} trigger={<Button size="sm" icon={<CornerDownRight size={14} />} disabled={start.isPending}>{t('actions.move')}</Button>} /> : null}
      {someStuck ? <Button size="sm" icon={<SkipForward size={14} />} disabled={start.isPending} onClick={() => act('skip')}>{t('actions.skip')}</Button> : null}
      <Button size="sm" variant="primary" icon={<RotateCcw size={14} />} loading={start.isPending} onClick={() => act('retry')}>{t('actions.retry')}</Button>
      <ConfirmDialog
        open={ending}
        onOpenChange={setEnding}
        danger
        title={t('end.title', { count })}
        description={t('end.text')}
        confirmLabel={t('actions.stop')}
        onConfirm={() => { setEnding(false); act('stop'); }}
      />
    </div>
  );
}
