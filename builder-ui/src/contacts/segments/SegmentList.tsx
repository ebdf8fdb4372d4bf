import { useQuery } from '@tanstack/react-query';
import { ListFilter, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentView } from '../../../../schemas/generated/types.ts';
import { usePermission } from '../../app/session.ts';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { SegmentDialog } from './SegmentDialog.tsx';
import { segmentsQuery, useDeleteSegment, useSegmentCount } from './use-segments.ts';

type SegmentListProps = { creating: boolean; onCreating: (creating: boolean) => void };

/** The segments with how many contacts belong to each. */
export function SegmentList({ creating, onCreating }: SegmentListProps) {
  const { t } = useTranslation('contacts');
  const mayChange = usePermission('contacts.write');
  const segments = useQuery(segmentsQuery);
  const [edited, setEdited] = useState<SegmentView | null>(null);
  const [gone, setGone] = useState<SegmentView | null>(null);
  const add = mayChange ? <Button variant="primary" onClick={() => onCreating(true)}>{t('segments.add')}</Button> : null;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      {segments.isPending ? <SkeletonRows height={56} /> : null}
      {segments.isError ? <ErrorState error={segments.error} title={t('segments.failed')} onRetry={() => void segments.refetch()} retrying={segments.isFetching} /> : null}
      {segments.data?.length === 0 ? <EmptyState icon={<ListFilter size={20} />} title={t('segments.none')} description={t('segments.noneHint')} action={add} /> : null}
      <ul aria-label={t('segments.title')} className="bg-surface">
        {segments.data?.map((segment) => (
          <li key={segment.id} className="flex items-center gap-4 border-b border-line px-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium" dir="auto">{segment.name}</p>
              <p className="mt-0.5 text-xs text-muted"><Belonging segment={segment} /></p>
            </div>
            {mayChange ? (
              <span className="flex gap-1">
                <IconButton size="sm" label={t('segments.edit', { name: segment.name })} icon={<Pencil size={16} />} onClick={() => setEdited(segment)} />
                <IconButton size="sm" label={t('segments.delete.action', { name: segment.name })} icon={<Trash2 size={16} />} onClick={() => setGone(segment)} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <SegmentDialog key={edited?.id ?? String(creating)} segment={edited} open={creating || edited !== null} onClose={() => { setEdited(null); onCreating(false); }} />
      <AskFirst
        variables={gone && gone.id}
        mutation={useDeleteSegment()}
        title={t('segments.delete.title', { name: gone?.name })}
        description={t('segments.delete.description')}
        confirmLabel={t('segments.delete.submit')}
        done={t('segments.delete.done', { name: gone?.name })}
        onClose={() => setGone(null)}
      />
    </div>
  );
}

function Belonging({ segment }: { segment: SegmentView }) {
  const { t } = useTranslation('contacts');
  const count = useSegmentCount(segment.condition);
  if (count.isError) return t('segments.countFailed');
  if (!count.data) return t('segments.counting');
  const { matching, complete, looked } = count.data;
  return complete ? t('segments.count', { count: matching }) : t('segments.countOfNewest', { count: matching, looked });
}
