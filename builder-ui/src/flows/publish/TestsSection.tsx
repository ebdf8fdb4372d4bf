import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FlowSettings, FlowTestRun } from '../../../../schemas/generated/types.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { TestDifferences } from '../tests/TestDifferences.tsx';

type TestsSectionProps = {
  tests: UseQueryResult<FlowTestRun>;
  rule: NonNullable<FlowSettings['onFailingTest']>;
  reason: string;
  onReason: (reason: string) => void;
};

/** What the flow's tests say about the draft; when some fail, why it is to be published nevertheless, or that it is not. */
export function TestsSection({ tests, rule, reason, onReason }: TestsSectionProps) {
  const { t } = useTranslation('flow-tests');
  if (tests.isPending) return <p role="status" className="flex items-center gap-2 text-xs text-muted"><Spinner size={14} />{t('publish.running')}</p>;
  if (tests.isError) return <ErrorState compact error={tests.error} onRetry={() => void tests.refetch()} />;
  const { results, failed } = tests.data;
  if (results.length === 0) return null;
  if (failed === 0) return <Notice tone="green">{t('publish.passed', { count: results.length })}</Notice>;
  return (
    <section className="flex flex-col gap-3" aria-label={t('publish.failed', { count: failed })}>
      <Notice tone={rule === 'block' ? 'red' : 'amber'} title={t('publish.failed', { count: failed })}>{t(`publish.${rule}`)}</Notice>
      <ul className="max-h-64 divide-y divide-line overflow-y-auto rounded-control border border-line">
        {results.filter((result) => !result.passed).map((result) => (
          <li key={result.id} className="flex flex-col gap-2 px-3 py-2.5">
            <h3 className="flex text-sm font-medium"><span className="min-w-0" dir="auto">{result.name}</span></h3>
            <TestDifferences differences={result.differences} />
          </li>
        ))}
      </ul>
      {rule === 'ask' ? <Field label={t('publish.reason')} hint={t('publish.reasonHint')}><Textarea rows={2} maxLength={500} value={reason} onValueChange={onReason} /></Field> : null}
    </section>
  );
}
