import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type CardProps = {
  title?: ReactNode | undefined;
  description?: ReactNode | undefined;
  /** Button at the end of the heading line. */
  action?: ReactNode | undefined;
  /** Leaves the inner padding away, for tables and rows. */
  flush?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A section of a page with its own heading. Never inside another card. */
export function Card({ title, description, action, flush = false, className, children }: CardProps) {
  return (
    <section className={cx('min-w-0 overflow-clip rounded-card border border-line bg-surface', className)}>
      {title ? (
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 pt-4">
          <div className="min-w-0 max-w-[64ch]">
            <h2 className="text-sm">{title}</h2>
            {description ? <p className="mt-0.5 text-xs text-muted">{description}</p> : null}
          </div>
          {action}
        </header>
      ) : null}
      <div className={flush ? (title ? 'mt-4 border-t border-line' : '') : 'p-5'}>{children}</div>
    </section>
  );
}
