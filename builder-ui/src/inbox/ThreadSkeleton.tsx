import { useTranslation } from 'react-i18next';
import { cx } from '../ui/cx.ts';
import { Skeleton } from '../ui/Skeleton.tsx';

const bubbles = ['h-10 w-1/3', 'h-16 w-1/2 self-end', 'h-10 w-2/5 self-end', 'h-10 w-1/2', 'h-14 w-2/5 self-end'];

/** In the place of a conversation that is on its way: who, and what was said. */
export function ThreadSkeleton() {
  const { t } = useTranslation('ui');
  return (
    <div role="status" aria-label={t('spinner.label')} className="flex h-full flex-col">
      <div className="flex h-14 items-center gap-3 border-b border-line px-3">
        <Skeleton round className="size-8 shrink-0" />
        <Skeleton className="h-4 w-40" />
      </div>
      <div className="flex flex-1 flex-col gap-3 overflow-hidden p-4">
        {bubbles.map((bubble, index) => <Skeleton key={index} className={cx('max-w-full rounded-card', bubble)} />)}
      </div>
    </div>
  );
}
