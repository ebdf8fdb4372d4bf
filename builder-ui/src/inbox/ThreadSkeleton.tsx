import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/Skeleton.tsx';
import { BubbleSkeletons } from './BubbleSkeletons.tsx';

/** In the place of a conversation that is on its way: who, and what was said. */
export function ThreadSkeleton() {
  const { t } = useTranslation('ui');
  return (
    <div role="status" aria-label={t('spinner.label')} className="flex h-full flex-col">
      <div className="flex h-14 items-center gap-3 border-b border-line px-3">
        <Skeleton round className="size-8 shrink-0" />
        <Skeleton className="h-4 w-40" />
      </div>
      <div className="flex-1 overflow-hidden p-4"><BubbleSkeletons /></div>
    </div>
  );
}
