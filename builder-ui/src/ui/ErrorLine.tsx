import { CircleAlert } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { cx } from './cx.ts';

/** What is wrong with one field or a group of them, under its controls; who draws it links it to them. */
export function ErrorLine({ children, className, ...rest }: ComponentPropsWithRef<'div'>) {
  return (
    <div {...rest} className={cx('flex items-start gap-1.5 text-xs text-red-ink', className)}>
      <CircleAlert size={14} className="mt-px shrink-0" aria-hidden />
      <span className="min-w-0">{children}</span>
    </div>
  );
}
