import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunJobBody } from '../../../../schemas/generated/types.ts';
import { Badge, type BadgeTone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { jobQuery, jobResultsQuery, refreshProblems } from './problem-queries.ts';
import { useCauseWords } from './use-cause-words.ts';

const tones: Record<keyof RunJobBody['counts'], BadgeTone> = { waiting: 'neutral', told: 'blue', done: 'green', again: 'red', refused: 'amber', open: 'amber' };

/** How far an action on many runs is, and what became of each. It goes on when the window is closed. */
export function JobDialog({ jobId, onClose }: { jobId: string; onClose: () => void }) {
  const { t } = useTranslation('runs');
  const client = useQueryClient();
  const { data: job, error, refetch } = useQuery(jobQuery(jobId));
  const done = job?.state === 'done';
  useEffect(() => {
    if (done) void refreshProblems(client);
  }, [done, client]);
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={job ? t(`job.${job.action}`) : t('job.title')}
      description={done ? t('job.done') : t('job.running')}
      footer={<Button variant={done ? 'primary' : 'secondary'} onClick={onClose}>{done ? t('job.close') : t('job.leave')}</Button>}
    >
      {error ? <ErrorState compact error={error} title={t('job.failed')} onRetry={() => void refetch()} /> : job ? <div className="flex flex-col gap-4"><Progress job={job} /><Results job={job} /></div> : <SkeletonRows rows={3} />}
    </Dialog>
  );
}

function Progress({ job: { counts, total = 0, state } }: { job: RunJobBody }) {
  const { t } = useTranslation('runs');
  const settled = counts.done + counts.again + counts.refused + counts.open;
  const share = state === 'done' ? 1 : total === 0 ? 0 : settled / total;
  const facts = (Object.keys(tones) as (keyof typeof tones)[]).filter((result) => counts[result] > 0);
  return (
    <div>
      <div role="progressbar" aria-label={t('job.progress')} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(share * 100)} className="h-1.5 overflow-hidden rounded-full bg-slate-4">
        <div className="h-full rounded-full bg-accent transition-[width] duration-150" style={{ width: `${share * 100}%` }} />
      </div>
      <p role="status" className="mt-2 flex flex-wrap items-center gap-1.5 text-xs text-muted">
        <span className="me-1" data-numeric>{t('job.of', { settled, total })}</span>
        {facts.map((result) => <Badge key={result} tone={tones[result]}>{t('job.count', { count: counts[result], result: t(`results.${result}`) })}</Badge>)}
      </p>
    </div>
  );
}

function Results({ job }: { job: RunJobBody }) {
  const { t } = useTranslation('runs');
  const words = useCauseWords();
  const results = useInfiniteQuery({ ...jobResultsQuery(job.id), enabled: (job.total ?? 0) > 0, refetchInterval: job.state === 'done' ? false : 2000 });
  const { state } = job;
  const { refetch } = results;
  useEffect(() => { if (state === 'done') void refetch(); }, [state, refetch]);
  const items = results.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <ul aria-label={t('job.results')} className="flex max-h-72 flex-col divide-y divide-line overflow-y-auto rounded-card border border-line">
        {items.map(({ runId, contact, result, reason }) => (
          <li key={runId} className="flex min-h-9 items-center gap-2 px-3 py-1.5">
            <span className="min-w-0 flex-1">
              <span className="block truncate" dir="auto">{contact.name}</span>
              {reason ? <span className="block text-xs text-muted">{t(`reasons.${reason}`, { defaultValue: words(reason) })}</span> : null}
            </span>
            <Badge tone={tones[result]}>{t(`results.${result}`)}</Badge>
          </li>
        ))}
      </ul>
      {results.hasNextPage ? <Button size="sm" variant="ghost" loading={results.isFetchingNextPage} onClick={() => void results.fetchNextPage()}>{t('job.more')}</Button> : null}
    </div>
  );
}
