import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trophy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ArmCounts, ExperimentStats } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { usePermission } from '../../app/session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useEditorSession } from '../editor/session-context.ts';

/** What the experiments of a flow have counted so far, way by way, and who wins. */
export function ExperimentList({ flowId, experiments }: { flowId: string; experiments: Readonly<Record<string, ExperimentStats>> }) {
  return Object.entries(experiments).map(([nodeId, stats]) => <Experiment key={nodeId} flowId={flowId} nodeId={nodeId} stats={stats} />);
}

function Experiment({ flowId, nodeId, stats }: { flowId: string; nodeId: string; stats: ExperimentStats }) {
  const { t, i18n } = useTranslation('flows');
  const mayDecide = usePermission('flows.publish');
  const decide = useDecision(flowId, nodeId);
  const session = useEditorSession();
  const node = useStore(session.document.store, (state) => state.document.nodes[nodeId]);
  const arms = (node?.params['arms'] ?? []) as readonly { key: string; name: string }[];
  const nameOf = (key: string) => (key === '' ? t('watch.experiment.holdout') : (arms.find((arm) => arm.key === key)?.name ?? key));
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <section className="border-b border-line px-4 py-3" aria-label={t('watch.experiment.title')}>
      <h3 className="text-sm font-semibold">{node?.label ?? t('watch.experiment.title')}</h3>
      <table className="mt-2 w-full text-xs">
        <thead className="text-start text-muted">
          <tr>
            <th className="py-1 font-normal">{t('watch.experiment.way')}</th>
            <th className="text-end font-normal">{t('watch.experiment.entered')}</th>
            <th className="text-end font-normal">{t('watch.experiment.reached')}</th>
            <th><span className="sr-only">{t('watch.experiment.decision')}</span></th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(stats.arms).map(([key, counts]) => (
            <tr key={key} className="border-t border-line">
              <td className="py-1.5">{nameOf(key)}</td>
              <td className="text-end" data-numeric>{counts.entered}</td>
              <td className="text-end" data-numeric>{shareText(counts, percent)}</td>
              <td className="ps-2 text-end">
                {stats.winner === key ? <Badge tone="green"><Trophy size={12} aria-hidden /> {t('watch.experiment.winner')}</Badge> : null}
                {mayDecide && key !== '' && stats.winner === undefined ? <Button size="sm" variant="ghost" disabled={decide.isPending} onClick={() => decide.mutate(key)}>{t('watch.experiment.choose')}</Button> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {decide.error ? <Notice tone="red">{describeError(decide.error).message}</Notice> : null}
      {stats.winner === undefined ? null : <p className="mt-2 text-xs text-muted">{t(stats.decidedBy === undefined ? 'watch.experiment.decidedItself' : 'watch.experiment.decidedByPerson')} {mayDecide ? <Button size="sm" variant="ghost" onClick={() => decide.mutate(null)}>{t('watch.experiment.goOn')}</Button> : null}</p>}
    </section>
  );
}

function shareText({ entered, reached }: ArmCounts[string], percent: Intl.NumberFormat): string {
  return entered === 0 ? '–' : `${reached} (${percent.format(reached / entered)})`;
}

function useDecision(flowId: string, nodeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (arm: string | null) => request<ExperimentStats>('POST', `/flows/${flowId}/experiments/${nodeId}/decide`, { body: { arm } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.flows.part(flowId, 'stats') }),
  });
}
