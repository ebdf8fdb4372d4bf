import { ContextMenu as BaseContextMenu } from '@base-ui/react/context-menu';
import type { ReactElement } from 'react';
import type { MenuEntry } from './menu-entries.ts';
import { MenuEntries } from './MenuEntries.tsx';

export type ContextMenuProps = {
  entries: ReadonlyArray<MenuEntry>;
  /** The area that answers a right click or a long press; one element that takes props. */
  children: ReactElement;
};

/** Actions at the pointer. Everything in it must also be reachable in another way. */
export function ContextMenu({ entries, children }: ContextMenuProps) {
  return (
    <BaseContextMenu.Root>
      <BaseContextMenu.Trigger render={children} />
      <BaseContextMenu.Portal>
        <BaseContextMenu.Positioner collisionPadding={8} className="z-50">
          <BaseContextMenu.Popup className="floating min-w-48 max-w-80 p-1">
            <MenuEntries entries={entries} />
          </BaseContextMenu.Popup>
        </BaseContextMenu.Positioner>
      </BaseContextMenu.Portal>
    </BaseContextMenu.Root>
  );
}
