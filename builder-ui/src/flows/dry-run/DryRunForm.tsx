import { useQuery } from '@tanstack/react-query';
import { Footprints } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DryRunPlan } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { segmentsQuery } from '../../contacts/segments/use-segments.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDocument } from '../editor/session-context.ts';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { useNodeWords } from '../node-types/node-words.tsx';
import { AnswerRules } from './AnswerRules.tsx';
import { firstChoice, planOf, type DryRunChoice } from './dry-run-choice.ts';
import { PhoneList } from './PhoneList.tsx';
import { useStartDryRun } from './use-dry-run.ts';

const audiences = ['all', 'segment', 'phones'] as const;
/** As in schemas/flow/dry-run.schema.json. */
const most = 5000;

/** For whom the draft is played, where they begin, and what is assumed of their answers. */
export function DryRunForm({ flowId, before, onStarted }: { flowId: string; before: DryRunPlan | undefined; onStarted: () => void }) {
  const { t } = useTranslation('flow-dry-run');
  const words = useNodeWords();
  const nodes = useDocument((state) => state.document.nodes);
  const segments = useQuery(segmentsQuery);
  const [choice, setChoice] = useState<DryRunChoice>(() => firstChoice(before));
  const change = (part: Partial<DryRunChoice>) => setChoice((now) => ({ ...now, ...part }));
  const start = useStartDryRun(flowId, onStarted);
  const plan = planOf(choice);
  return (
    <form className="flex min-h-0 flex-1 flex-col" onSubmit={(event) => { event.preventDefault(); if (plan) start.mutate(plan); }}>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4">
        <p className="text-xs text-muted">{t('description')}</p>
        <Field label={t('audience.label')}>
          <Select options={audiences.map((value) => ({ value, label: t(`audience.${value}`) }))} value={choice.audience} onValueChange={(audience) => change({ audience })} />
        </Field>
        {choice.audience === 'segment' ? (
          <Field label={t('audience.which')}>
            <Combobox placeholder={t('audience.choose')} emptyText={t('audience.noSegments')} loading={segments.isPending} options={(segments.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} value={choice.segmentId} onValueChange={(segmentId) => change({ segmentId })} />
          </Field>
        ) : null}
        {choice.audience === 'phones' ? <PhoneList text={choice.phones} onChange={(phones) => change({ phones })} /> : null}
        <Field label={t('start.label')} hint={t('start.hint')}>
          <Combobox
            placeholder={t('start.trigger')}
            options={Object.values(nodes).map((node) => ({ value: node.id, label: words.name(node), icon: <NodeIcon type={node.type} size={16} /> }))}
            value={choice.nodeId}
            onValueChange={(nodeId) => change({ nodeId })}
          />
        </Field>
        <AnswerRules choice={choice} onChange={change} />
        <Field label={t('most.label')}>
          <Input type="number" className="w-28" min={1} max={most} value={choice.most} onValueChange={(text) => change({ most: text })} />
        </Field>
        {start.isError ? <Notice tone="red">{describeError(start.error).message}</Notice> : null}
      </div>
      <footer className="border-t border-line p-3">
        <Button type="submit" variant="primary" className="w-full" icon={<Footprints size={16} />} disabled={plan === undefined} loading={start.isPending}>{t('begin')}</Button>
      </footer>
    </form>
  );
}
