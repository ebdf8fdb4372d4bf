import { Popover as BasePopover } from '@base-ui/react/popover';
import { Suspense, type ReactElement, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { Spinner } from './Spinner.tsx';

/** Its heading, or a name for screen readers where none is shown. */
type Name = { title: ReactNode; label?: undefined } | { title?: undefined; label: string };

export type PopoverProps = Name & {
  /** The element that opens it, usually a Button or IconButton. */
  trigger: ReactElement;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  side?: 'top' | 'bottom' | 'inline-start' | 'inline-end' | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  /** Distance from the trigger in pixels. */
  gap?: number | undefined;
  /** 288 or 380 px wide. */
  size?: 'md' | 'lg' | undefined;
  /** Leaves the inner padding away, for lists. */
  flush?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A small panel tied to a button, for a few settings or details. */
export function Popover({ trigger, open, onOpenChange, title, label, side = 'bottom', align = 'start', gap = 6, size = 'md', flush = false, className, children }: PopoverProps) {
  return (
    <BasePopover.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner side={side} align={align} sideOffset={gap} collisionPadding={8} className="z-50">
          <BasePopover.Popup {...(label === undefined ? {} : { 'aria-label': label })} className={cx('floating max-h-(--available-height) max-w-[calc(100vw-16px)] overflow-y-auto', size === 'md' ? 'w-72' : 'w-[380px]', !flush && 'p-4', className)}>
            {title ? <BasePopover.Title className="mb-3 text-sm">{title}</BasePopover.Title> : null}
            <Suspense fallback={<Spinner className="p-4" />}>{children}</Suspense>
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
