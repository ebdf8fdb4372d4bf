import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PublishPreview } from '../../../../schemas/generated/types.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { HeadCounts } from './HeadCounts.tsx';
import { TimerRule } from './TimerRule.tsx';
import type { PublishChoice } from './publish-choice.ts';

type InsideSectionProps = {
  preview: UseQueryResult<PublishPreview>;
  choice: PublishChoice;
  onChange: (choice: PublishChoice) => void;
  /** Contacts inside, as far as was known before. */
  expected: number;
};

const ways = ['keep', 'move', 'stop'] as const;

/** What happens to contacts who are inside: they finish their version, go on in the new one, or leave. */
export function InsideSection({ preview, choice, onChange, expected }: InsideSectionProps) {
  const { t } = useTranslation('flows');
  const { data } = preview;
  if (preview.isLoading && expected > 0) return <SkeletonRows rows={3} height={36} />;
  if (preview.isError && !data) return <ErrorState compact error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!data || data.running === 0) return null;
  const removed = data.nodes.filter((node) => node.removed).reduce((sum, node) => sum + node.count, 0);
  return (
    <section className="flex flex-col gap-3" aria-label={t('publish.inside.label')}>
      <h3 className="text-xs font-medium">{t('publish.inside.title', { count: data.running })}</h3>
      <RadioGroup
        aria-label={t('publish.inside.label')}
        value={choice.running}
        onValueChange={(running) => onChange({ ...choice, running })}
        options={ways.map((value) => ({ value, label: t(`publish.inside.${value}`), description: t(`publish.inside.${value}Hint`) }))}
      />
      {choice.running === 'move' && removed > 0 ? <p className="text-xs text-muted">{t('publish.inside.removed', { count: removed })}</p> : null}
      {choice.running === 'stop' ? <Notice tone="amber">{t('publish.inside.stopWarning', { count: data.running })}</Notice> : null}
      <HeadCounts nodes={data.nodes} choice={choice} onChange={onChange} />
      {choice.running === 'move' ? <TimerRule choice={choice} onChange={onChange} /> : null}
    </section>
  );
}
