import { cx } from './cx.ts';

type CountBadgeProps = {
  count: number;
  /** What is counted, for screen readers: "12 unread". */
  label: string;
  tone?: 'neutral' | 'accent' | 'red' | undefined;
  className?: string | undefined;
};

const tones = { neutral: 'bg-slate-5 text-muted', accent: 'bg-accent text-on-accent', red: 'bg-red text-white' };

/** A number on a rail entry or list; nothing at zero, "99+" above 99. */
export function CountBadge({ count, label, tone = 'neutral', className }: CountBadgeProps) {
  if (count <= 0) return null;
  return (
    <span className={cx('inline-flex h-4 min-w-4 items-center justify-center rounded-full px-1 text-[10px] leading-none font-semibold', tones[tone], className)} data-numeric>
      <span aria-hidden dir="ltr">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
