import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';

type TooltipProps = {
  /** A few words; never the only place where something needed is said, touch screens do not show it. */
  label: ReactNode;
  /** Keys shown after the words, e.g. `mod+k`. */
  shortcut?: string | undefined;
  side?: 'top' | 'bottom' | 'inline-start' | 'inline-end' | undefined;
  disabled?: boolean | undefined;
  /** One element that takes a ref and props. */
  children: ReactElement;
};

/** A short hint on hover and keyboard focus. */
export function Tooltip({ label, shortcut, side = 'top', disabled = false, children }: TooltipProps) {
  return (
    <BaseTooltip.Root disabled={disabled}>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner side={side} sideOffset={6} className="z-50">
          <BaseTooltip.Popup className="flex max-w-72 origin-(--transform-origin) items-center gap-2 rounded-control bg-slate-12 px-2 py-1 text-xs font-medium text-slate-1 transition-opacity data-ending-style:opacity-0 data-instant:transition-none data-starting-style:opacity-0">
            <span>{label}</span>
            {shortcut ? <Kbd keys={shortcut} tone="inverse" /> : null}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
