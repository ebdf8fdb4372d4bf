import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { Skeleton } from './Skeleton.tsx';

type SkeletonRowsProps = {
  rows?: number | undefined;
  /** 36 px with one line, 56 px with two or 76 px with three, like the rows that will come. */
  height?: 36 | 56 | 76 | undefined;
  /** A round place for an avatar before the text. */
  avatar?: boolean | undefined;
  className?: string | undefined;
};

// Uneven widths read as text rather than as a barcode.
const widths = ['w-48', 'w-36', 'w-56', 'w-40', 'w-52'];

const heights = { 36: 'h-9', 56: 'h-14', 76: 'h-19' } as const;

/** A list that is loading. */
export function SkeletonRows({ rows = 6, height = 36, avatar = false, className }: SkeletonRowsProps) {
  const { t } = useTranslation('ui');
  return (
    <div role="status" aria-label={t('spinner.label')} className={className}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={cx('flex items-center gap-3 border-b border-line px-4', heights[height])}>
          {avatar ? <Skeleton round className="size-7 shrink-0" /> : null}
          <div className="flex min-w-0 flex-1 flex-col gap-2">
            <Skeleton className={cx('h-3 max-w-full', widths[index % widths.length])} />
            {height === 36 ? null : <Skeleton className="h-2.5 w-24" />}
            {height === 76 ? <Skeleton className="h-2 w-36" /> : null}
          </div>
          <Skeleton className="h-3 w-12" />
        </div>
      ))}
    </div>
  );
}
