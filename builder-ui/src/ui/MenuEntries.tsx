import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import { Kbd } from './Kbd.tsx';
import type { MenuEntry } from './menu-entries.ts';

/** Draws menu entries; shared by Menu and ContextMenu, whose parts are the same primitives. */
export function MenuEntries({ entries }: { entries: ReadonlyArray<MenuEntry> }) {
  return entries.map((entry) => <Entry key={entry.id} entry={entry} />);
}

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case 'separator':
      return <BaseMenu.Separator className="-mx-1 my-1 h-px bg-line" />;
    case 'label':
      return <div className="px-2 pt-2 pb-1 text-2xs font-medium text-faint">{entry.label}</div>;
    case 'check':
      return (
        <BaseMenu.CheckboxItem className="floating-item" checked={entry.checked} onCheckedChange={entry.onCheckedChange} disabled={entry.disabled ?? false} closeOnClick={false}>
          <span className="flex w-4 text-accent-ink"><BaseMenu.CheckboxItemIndicator><Check size={16} aria-hidden /></BaseMenu.CheckboxItemIndicator></span>
          <span className="min-w-0 flex-1">{entry.label}</span>
        </BaseMenu.CheckboxItem>
      );
    case 'radio':
      return (
        <BaseMenu.RadioGroup value={entry.value} onValueChange={(value: string) => entry.onValueChange(value)}>
          {entry.label ? <div className="px-2 pt-2 pb-1 text-2xs font-medium text-faint">{entry.label}</div> : null}
          {entry.options.map((option) => (
            <BaseMenu.RadioItem key={option.value} value={option.value} className="floating-item" closeOnClick>
              <span className="min-w-0 flex-1">{option.label}</span>
              <span className="flex w-4 text-accent-ink"><BaseMenu.RadioItemIndicator><Check size={16} aria-hidden /></BaseMenu.RadioItemIndicator></span>
            </BaseMenu.RadioItem>
          ))}
        </BaseMenu.RadioGroup>
      );
    case 'submenu':
      return (
        <BaseMenu.SubmenuRoot>
          <BaseMenu.SubmenuTrigger className="floating-item data-popup-open:bg-slate-4">
            {entry.icon ? <span className="flex text-muted">{entry.icon}</span> : null}
            <span className="min-w-0 flex-1">{entry.label}</span>
            <ChevronRight size={14} className="text-faint rtl:-scale-x-100" aria-hidden />
          </BaseMenu.SubmenuTrigger>
          <BaseMenu.Portal>
            <BaseMenu.Positioner side="inline-end" sideOffset={2} alignOffset={-4} className="z-50">
              <BaseMenu.Popup className="floating min-w-44 p-1"><MenuEntries entries={entry.entries} /></BaseMenu.Popup>
            </BaseMenu.Positioner>
          </BaseMenu.Portal>
        </BaseMenu.SubmenuRoot>
      );
    default:
      return (
        <BaseMenu.Item
          className={entry.danger ? 'floating-item text-red-ink data-highlighted:bg-red-soft' : 'floating-item'}
          disabled={entry.disabled ?? false}
          onClick={entry.onSelect}
        >
          {entry.icon ? <span className={entry.danger ? 'flex' : 'flex text-muted'}>{entry.icon}</span> : null}
          <span className="min-w-0 flex-1">{entry.label}</span>
          {entry.shortcut ? <Kbd keys={entry.shortcut} className="ms-4" /> : null}
        </BaseMenu.Item>
      );
  }
}
