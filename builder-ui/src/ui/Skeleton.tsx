import { cx } from './cx.ts';

/** A grey bar in the place of something that is loading. Size it with classes: `h-4 w-40`; `round` for an avatar. */
export function Skeleton({ round = false, className }: { round?: boolean | undefined; className?: string | undefined }) {
  return <span aria-hidden className={cx('block animate-shimmer bg-slate-4', round ? 'rounded-full' : 'rounded-sm', className)} />;
}
