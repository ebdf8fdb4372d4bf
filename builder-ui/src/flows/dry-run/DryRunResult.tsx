import { RotateCcw, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DryRunBody } from '../../../../schemas/generated/types.ts';
import { usePermission } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useOutcomeText } from '../watch/use-outcome-text.ts';
import { CostTable } from './CostTable.tsx';
import { DryRunProgress } from './DryRunProgress.tsx';
import { ExcludedList } from './ExcludedList.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { useStopDryRun } from './use-dry-run.ts';

/** What came of a dry run, while it goes on and afterwards. */
export function DryRunResult({ flowId, run, onAgain }: { flowId: string; run: DryRunBody; onAgain: () => void }) {
  const { t, i18n } = useTranslation('flow-dry-run');
  const outcomeText = useOutcomeText();
  const mayOperate = usePermission('flows.operate');
  const stop = useStopDryRun(flowId);
  const { counts, state } = run;
  const number = new Intl.NumberFormat(i18n.language);
  const excluded = counts.excluded.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="flex min-h-0 flex-1 flex-col" data-dry-run={state}>
      <div role="group" aria-label={t('way.many')} tabIndex={0} className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4">
        <p role="status" className="flex items-center gap-2 text-xs text-muted">
          {state === 'running' ? <Spinner size={14} /> : null}
          <span>{t(`state.${state}`)} · <RelativeTime time={run.createdAt} />{run.createdBy ? ` · ${run.createdBy.name}` : ''}</span>
        </p>
        {state === 'running' && run.total ? <DryRunProgress run={run} total={run.total} /> : null}
        <dl className="grid grid-cols-3 gap-2">
          {(['played', 'excluded', 'messages'] as const).map((key) => (
            <div key={key}>
              <dt className="text-xs text-muted">{t(`totals.${key}`)}</dt>
              <dd className="text-lg font-semibold" data-numeric data-total={key}>{number.format(key === 'played' ? counts.played : key === 'excluded' ? excluded : counts.messages.reduce((sum, { count }) => sum + count, 0))}</dd>
            </div>
          ))}
        </dl>
        <PlanFacts plan={run.plan} />
        {state === 'done' && counts.played + excluded >= run.plan.most ? <Notice tone="amber">{t('limited', { count: run.plan.most })}</Notice> : null}
        {state !== 'running' && counts.played + excluded === 0 ? <Notice tone="amber">{t('nobody')}</Notice> : null}
        <CostTable messages={counts.messages} currency={run.currency} />
        {counts.outcomes.length > 0 ? (
          <section aria-label={t('outcomes')}>
            <h3 className="mb-1.5 text-xs font-medium">{t('outcomes')}</h3>
            <ul className="divide-y divide-line rounded-control border border-line text-xs">
              {counts.outcomes.map(({ outcome, count }) => <li key={outcome} className="flex justify-between gap-3 px-3 py-1.5"><span>{outcome === 'waiting' ? t('waiting') : outcomeText(outcome)}</span><span data-numeric>{number.format(count)}</span></li>)}
            </ul>
          </section>
        ) : null}
        <ExcludedList counts={counts} />
        <p className="text-xs text-muted">{t('assumed')}</p>
      </div>
      <footer className="flex gap-2 border-t border-line p-3">
        {state === 'running'
          ? <Button className="flex-1" icon={<Square size={16} />} disabled={!mayOperate} loading={stop.isPending} onClick={() => stop.mutate(run.id)}>{t('stop')}</Button>
          : <Button className="flex-1" icon={<RotateCcw size={16} />} disabled={!mayOperate} onClick={onAgain}>{t('again')}</Button>}
      </footer>
    </div>
  );
}
