import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import { useEffect, useRef, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { showInRow } from './show-in-row.ts';

export type TabsProps<Value extends string> = {
  tabs: ReadonlyArray<{ value: Value; label: ReactNode; count?: number | undefined; content?: ReactNode | undefined }>;
  value: Value;
  onValueChange: (value: Value) => void;
  'aria-label'?: string | undefined;
  /** Classes for the row of tabs, e.g. its inner margin. */
  listClassName?: string | undefined;
  className?: string | undefined;
};

/** Sections of one thing, one shown at a time. */
export function Tabs<Value extends string>({ tabs, value, onValueChange, listClassName, className, ...rest }: TabsProps<Value>) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => showInRow(list.current, list.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')), [value]);
  return (
    <BaseTabs.Root value={value} onValueChange={(next: Value) => onValueChange(next)} className={cx('flex min-h-0 flex-col', className)}>
      <BaseTabs.List ref={list} aria-label={rest['aria-label']} className={cx('relative flex shrink-0 gap-4 overflow-x-auto border-b border-line [scrollbar-width:none]', listClassName)}>
        {tabs.map((tab) => (
          <BaseTabs.Tab
            key={tab.value}
            value={tab.value}
            className="flex h-9 items-center gap-1.5 rounded-sm font-medium whitespace-nowrap text-muted transition-colors hover:text-ink focus-visible:-outline-offset-2 data-active:text-ink"
          >
            {tab.label}
            {tab.count === undefined ? null : <span className="text-xs font-normal text-faint" data-numeric>{tab.count}</span>}
          </BaseTabs.Tab>
        ))}
        {/* Physical on purpose: the library measures from the left in both directions. */}
        <BaseTabs.Indicator className="absolute bottom-0 left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) rounded-full bg-accent transition-[translate,width] duration-150 ease-out" />
      </BaseTabs.List>
      {tabs.map((tab) => tab.content === undefined ? null : (
        <BaseTabs.Panel key={tab.value} value={tab.value} className="min-h-0 flex-1 focus-visible:-outline-offset-2">{tab.content}</BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
