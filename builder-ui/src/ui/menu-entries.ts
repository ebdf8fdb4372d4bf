import type { ReactNode } from 'react';

/** One line of a Menu or ContextMenu. */
export type MenuEntry =
  | {
      kind?: 'item' | undefined;
      id: string;
      label: ReactNode;
      icon?: ReactNode | undefined;
      /** Keys shown at the end, e.g. `mod+d`. */
      shortcut?: string | undefined;
      danger?: boolean | undefined;
      disabled?: boolean | undefined;
      onSelect: () => void;
    }
  | { kind: 'check'; id: string; label: ReactNode; checked: boolean; onCheckedChange: (checked: boolean) => void; disabled?: boolean | undefined }
  | { kind: 'radio'; id: string; label?: ReactNode | undefined; value: string; onValueChange: (value: string) => void; options: ReadonlyArray<{ value: string; label: ReactNode }> }
  | { kind: 'submenu'; id: string; label: ReactNode; icon?: ReactNode | undefined; entries: ReadonlyArray<MenuEntry> }
  | { kind: 'label'; id: string; label: ReactNode }
  | { kind: 'separator'; id: string };
