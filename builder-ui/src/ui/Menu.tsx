import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import type { MenuEntry } from './menu-entries.ts';
import { MenuEntries } from './MenuEntries.tsx';

export type MenuProps = {
  /** The element that opens it, usually a Button or IconButton. */
  trigger: ReactElement;
  entries: ReadonlyArray<MenuEntry>;
  side?: 'top' | 'bottom' | 'inline-start' | 'inline-end' | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  /** Distance from the trigger in pixels. */
  gap?: number | undefined;
  /** For entries that are only fetched when somebody wants to see them. */
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/** A list of actions or choices behind a button. */
export function Menu({ trigger, entries, side = 'bottom', align = 'start', gap = 4, onOpenChange }: MenuProps) {
  return (
    <BaseMenu.Root modal={false} onOpenChange={(open) => onOpenChange?.(open)}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner side={side} align={align} sideOffset={gap} collisionPadding={8} className="z-50">
          <BaseMenu.Popup className="floating max-h-(--available-height) min-w-48 max-w-80 overflow-y-auto p-1">
            <MenuEntries entries={entries} />
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
