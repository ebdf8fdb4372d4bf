import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type EmptyStateProps = {
  /** A 20 px lucide element. */
  icon?: ReactNode | undefined;
  title: string;
  /** One or two sentences: what will be here and how it gets here. */
  description?: ReactNode | undefined;
  /** The one next step. */
  action?: ReactNode | undefined;
  /** Smaller, for panels and popovers. */
  compact?: boolean | undefined;
  className?: string | undefined;
};

/** Says why an area is empty and what to do next. */
export function EmptyState({ icon, title, description, action, compact = false, className }: EmptyStateProps) {
  return (
    <div className={cx('flex flex-col items-center justify-center text-center', compact ? 'gap-1 px-4 py-8' : 'gap-1.5 px-6 py-16', className)}>
      {icon ? (
        <span className={cx('mb-2 flex items-center justify-center rounded-card border border-line bg-surface text-muted', compact ? 'size-9' : 'size-11')} aria-hidden>
          {icon}
        </span>
      ) : null}
      <p className={cx('font-semibold', compact ? 'text-sm' : 'text-md')}>{title}</p>
      {description ? <div className="max-w-[46ch] text-balance text-muted">{description}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
