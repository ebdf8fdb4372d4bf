import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FlowDiff } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { showChange } from '../diff/diff-focus.ts';
import { Differences } from '../diff/Differences.tsx';

type VersionChangesProps = {
  flowId: string;
  from: number;
  to: number | 'draft';
  /** Both stand side by side: a click on a change leads there. */
  comparing: boolean;
};

/** What differs between a version and a later one, or the draft: steps, their settings, connections, rules of the flow. */
export function VersionChanges({ flowId, from, to, comparing }: VersionChangesProps) {
  const { t } = useTranslation('flows');
  const diff = useQuery({
    queryKey: keys.flows.part(flowId, 'diff', { from, to }),
    queryFn: ({ signal }) => request<FlowDiff>('GET', `/flows/${flowId}/versions/${from}/diff/${to}`, { signal }),
    staleTime: to === 'draft' ? 0 : Infinity,
  });
  const title = to === 'draft' ? t('changes.sinceDraft', { number: from }) : t('changes.since', { number: from });
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h3 className="text-xs font-medium">{title}</h3>
      {diff.isPending ? <SkeletonRows rows={2} height={36} /> : null}
      {diff.isError ? <ErrorState compact error={diff.error} onRetry={() => void diff.refetch()} /> : null}
      {diff.data ? <Differences diff={diff.data} onOpen={comparing ? showChange : undefined} /> : null}
    </section>
  );
}
