import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type BadgeTone = 'neutral' | 'accent' | 'green' | 'amber' | 'red' | 'blue';

export type BadgeProps = {
  tone?: BadgeTone | undefined;
  /** A dot before the words for live states (online, waiting). */
  dot?: boolean | undefined;
  icon?: ReactNode | undefined;
  className?: string | undefined;
  children: ReactNode;
};

const tones: Record<BadgeTone, string> = {
  neutral: 'bg-slate-4 text-muted',
  accent: 'bg-accent-soft text-accent-ink',
  green: 'bg-green-soft text-green-ink',
  amber: 'bg-amber-soft text-amber-ink',
  red: 'bg-red-soft text-red-ink',
  blue: 'bg-blue-soft text-blue-ink',
};

/** A state in one or two words. The words carry the meaning, the colour only helps. */
export function Badge({ tone = 'neutral', dot = false, icon, className, children }: BadgeProps) {
  return (
    <span className={cx('inline-flex h-5 max-w-full items-center gap-1 rounded-sm px-1.5 text-2xs font-medium whitespace-nowrap', tones[tone], className)}>
      {dot ? <span className="size-1.5 shrink-0 rounded-full bg-current" aria-hidden /> : null}
      {icon}
      <span className="min-w-0 truncate">{children}</span>
    </span>
  );
}
