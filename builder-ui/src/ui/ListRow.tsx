import type { ReactElement, ReactNode } from 'react';
import { useRender } from '@base-ui/react/use-render';
import { cx } from './cx.ts';

export type ListRowProps = {
  title: ReactNode;
  /** Second line; the row is then 56 px high instead of 36. */
  subtitle?: ReactNode | undefined;
  /** Avatar or icon. */
  start?: ReactNode | undefined;
  /** Time, badge, menu button. */
  end?: ReactNode | undefined;
  selected?: boolean | undefined;
  /** The element to draw: `<Link .../>`, `<button/>`; a plain div when left out. */
  render?: ReactElement | undefined;
  className?: string | undefined;
};

/** One line of a list: 36 px with a title, 56 px with a second line. */
export function ListRow({ title, subtitle, start, end, selected = false, render, className }: ListRowProps) {
  return useRender({
    render: render ?? <div />,
    props: {
      ...(selected ? { 'aria-current': 'true' as const } : {}),
      className: cx(
        'flex w-full min-w-0 items-center gap-3 border-b border-line px-4 text-start transition-colors focus-visible:-outline-offset-2',
        subtitle ? 'h-14' : 'h-9',
        selected ? 'bg-accent-soft' : render && 'hover:bg-slate-3',
        className,
      ),
      children: (
        <>
          {start ? <span className="flex shrink-0">{start}</span> : null}
          <span className="min-w-0 flex-1">
            <span className={cx('block truncate', subtitle ? 'font-medium' : null)}>{title}</span>
            {subtitle ? <span className="block truncate text-xs text-muted">{subtitle}</span> : null}
          </span>
          {end ? <span className="flex shrink-0 items-center gap-2 text-xs text-muted" data-numeric>{end}</span> : null}
        </>
      ),
    },
  });
}
