import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type NoticeProps = {
  tone?: 'blue' | 'green' | 'amber' | 'red' | undefined;
  title?: ReactNode | undefined;
  /** A button at the end. */
  action?: ReactNode | undefined;
  className?: string | undefined;
  children?: ReactNode | undefined;
};

const looks = {
  blue: { box: 'bg-blue-soft border-blue-line', icon: <Info size={16} className="text-blue-ink" aria-hidden /> },
  green: { box: 'bg-green-soft border-green-line', icon: <CircleCheck size={16} className="text-green-ink" aria-hidden /> },
  amber: { box: 'bg-amber-soft border-amber-line', icon: <TriangleAlert size={16} className="text-amber-ink" aria-hidden /> },
  red: { box: 'bg-red-soft border-red-line', icon: <CircleAlert size={16} className="text-red-ink" aria-hidden /> },
};

/** A message inside a page: a warning, the failure of a form, a fact worth knowing. Red ones are announced. */
export function Notice({ tone = 'blue', title, action, className, children }: NoticeProps) {
  return (
    <div role={tone === 'red' ? 'alert' : undefined} className={cx('flex items-start gap-2.5 rounded-control border px-3 py-2.5', looks[tone].box, className)}>
      <span className="mt-px flex">{looks[tone].icon}</span>
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div className={cx('text-xs break-words', title ? 'mt-0.5 text-muted' : 'text-ink')}>{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
