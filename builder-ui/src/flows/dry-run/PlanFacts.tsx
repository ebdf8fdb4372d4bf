import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DryRunPlan } from '../../../../schemas/generated/types.ts';
import { segmentsQuery } from '../../contacts/segments/use-segments.ts';
import { useStepNames } from '../phone/use-step-names.ts';

/** For whom a dry run was played and what was assumed: without it nobody could say later what its figures mean. */
export function PlanFacts({ plan: { audience, nodeId, answers, most } }: { plan: DryRunPlan }) {
  const { t, i18n } = useTranslation('flow-dry-run');
  const { step } = useStepNames();
  const segments = useQuery({ ...segmentsQuery, enabled: audience.kind === 'segment' });
  const number = new Intl.NumberFormat(i18n.language);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const whom = audience.kind === 'phones' ? t('phones.count', { count: audience.phones.length })
    : audience.kind === 'segment' ? (segments.data?.find(({ id }) => id === audience.segmentId)?.name ?? t('audience.segment'))
    : t('audience.all');
  const facts = [
    [t('audience.label'), whom],
    ...(nodeId === undefined ? [] : [[t('start.label'), step(nodeId)]]),
    [t('answers.label'), answers.percent === undefined ? t(`answers.${answers.rule}`) : `${t(`answers.${answers.rule}`)} · ${percent.format(answers.percent / 100)}`],
    [t('most.label'), number.format(most)],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs">
      {facts.map(([name, value]) => <div key={name} className="contents"><dt className="text-muted">{name}</dt><dd className="min-w-0 break-words" dir="auto">{value}</dd></div>)}
    </dl>
  );
}
