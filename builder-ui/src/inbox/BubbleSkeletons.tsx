import { cx } from '../ui/cx.ts';
import { Skeleton } from '../ui/Skeleton.tsx';

const bubbles = ['h-10 w-1/3', 'h-16 w-1/2 self-end', 'h-10 w-2/5 self-end', 'h-10 w-1/2', 'h-14 w-2/5 self-end'];

/** In the place of messages that are on their way. */
export function BubbleSkeletons() {
  return (
    <div className="mx-auto flex max-w-[760px] flex-col gap-3" aria-hidden>
      {bubbles.map((bubble, index) => <Skeleton key={index} className={cx('max-w-full rounded-card', bubble)} />)}
    </div>
  );
}
