import { FlaskConical, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FlowTestScript } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { TestRow } from './TestRow.tsx';
import { useFlowTests, useRunFlowTests } from './use-flow-tests.ts';

/** The flow's tests: play them all, see what differs, keep them in order. */
export function TestList({ flowId, onReplay }: { flowId: string; onReplay: (script: FlowTestScript) => void }) {
  const { t } = useTranslation('flow-tests');
  const tests = useFlowTests(flowId);
  const run = useRunFlowTests(flowId);
  if (tests.isPending) return <SkeletonRows rows={3} height={56} />;
  if (tests.isError) return <ErrorState compact error={tests.error} onRetry={() => void tests.refetch()} />;
  if (tests.data.length === 0) return <EmptyState compact icon={<FlaskConical size={18} />} title={t('none')} description={t('noneHint')} />;
  const results = new Map(run.data?.results.map((result) => [result.id, result]));
  return (
    <div className="flex h-full flex-col">
      <div className="flex items-center gap-2 border-b border-line px-3 py-2">
        <p role="status" className="min-w-0 flex-1 text-xs text-muted" data-numeric>{run.data ? t('summary', { passed: run.data.passed, count: run.data.results.length }) : t('count', { count: tests.data.length })}</p>
        <Button size="sm" icon={<Play size={14} />} loading={run.isPending} onClick={() => run.mutate()}>{t('runAll')}</Button>
      </div>
      {run.isError ? <Notice tone="red" className="m-3">{describeError(run.error).message}</Notice> : null}
      <ul className="min-h-0 flex-1 overflow-y-auto p-2" aria-label={t('title')}>
        {tests.data.map((test) => <TestRow key={test.id} flowId={flowId} test={test} result={results.get(test.id)} onReplay={onReplay} onChanged={run.reset} />)}
      </ul>
    </div>
  );
}
