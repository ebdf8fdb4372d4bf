import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type PageHeaderProps = {
  title: ReactNode;
  description?: ReactNode | undefined;
  /** Buttons at the end of the line. */
  actions?: ReactNode | undefined;
  className?: string | undefined;
};

/** Heading inside a page or a section of it. The name of the page itself stands in the top bar. */
export function PageHeader({ title, description, actions, className }: PageHeaderProps) {
  return (
    <header className={cx('flex flex-wrap items-start justify-between gap-x-4 gap-y-2', className)}>
      <div className="min-w-0 max-w-[72ch]">
        <h2 className="text-md break-words">{title}</h2>
        {description ? <p className="mt-0.5 text-muted">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}
