import { cx } from './cx.ts';

/** A grey bar in the place of something that is loading. Size it with classes: `h-4 w-40`. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <span aria-hidden className={cx('block animate-shimmer rounded-sm bg-slate-4', className)} />;
}
