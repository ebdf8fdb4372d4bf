import { CircleStop, CornerDownRight, RotateCcw, SkipForward } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunJobBody, RunJobStart, RunProblemItem } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { MoveMenu } from './MoveMenu.tsx';
import { useStartJob } from './use-start-job.ts';

/** What can be done with one run. */
export function ProblemActions({ run, onStarted }: { run: RunProblemItem; onStarted: (job: RunJobBody) => void }) {
  const { t } = useTranslation('runs');
  const [ending, setEnding] = useState(false);
  const start = useStartJob(onStarted);
  const act = (action: RunJobStart['action'], nodeId?: string) => start.mutate({ action, runIds: [run.id], ...(nodeId ? { nodeId } : {}) });
  const stuck = run.kind === 'stuck';
  return (
    <>
      {start.isError ? <span role="alert" className="me-auto text-xs text-red-ink">{describeError(start.error).message}</span> : <span className="me-auto text-xs text-muted">{stuck ? null : t('failedHint')}</span>}
      <Button variant="danger-ghost" icon={<CircleStop size={16} />} disabled={start.isPending} onClick={() => setEnding(true)}>{stuck ? t('actions.stop') : t('actions.dismiss')}</Button>
      <MoveMenu runId={run.id} onPick={(nodeId) => act('move', nodeId)} trigger={<Button icon={<CornerDownRight size={16} />} disabled={start.isPending}>{t('actions.move')}</Button>} />
      {stuck ? <Button icon={<SkipForward size={16} />} disabled={start.isPending} onClick={() => act('skip')}>{t('actions.skip')}</Button> : null}
      <Button variant="primary" icon={<RotateCcw size={16} />} loading={start.isPending} onClick={() => act('retry')}>{stuck ? t('actions.retry') : t('actions.again')}</Button>
      <ConfirmDialog
        open={ending}
        onOpenChange={setEnding}
        danger
        title={t(stuck ? 'end.one' : 'end.dismiss', { name: run.contact.name })}
        description={t(stuck ? 'end.text' : 'end.dismissText')}
        confirmLabel={stuck ? t('actions.stop') : t('actions.dismiss')}
        onConfirm={() => { setEnding(false); act('stop'); }}
      />
    </>
  );
}
