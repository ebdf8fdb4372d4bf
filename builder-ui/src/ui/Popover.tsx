import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx.ts';

export type PopoverProps = {
  /** The element that opens it, usually a Button or IconButton. */
  trigger: ReactElement;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  title?: ReactNode | undefined;
  side?: 'top' | 'bottom' | 'inline-start' | 'inline-end' | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A small panel tied to a button, for a few settings or details. */
export function Popover({ trigger, open, onOpenChange, title, side = 'bottom', align = 'start', className, children }: PopoverProps) {
  return (
    <BasePopover.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="z-50">
          <BasePopover.Popup className={cx('floating max-h-(--available-height) w-72 max-w-[calc(100vw-16px)] overflow-y-auto p-4', className)}>
            {title ? <BasePopover.Title className="mb-3 text-sm">{title}</BasePopover.Title> : null}
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
