import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

const look = 'flex h-9 items-center gap-1.5 border-b-2 border-transparent px-1 text-xs font-medium whitespace-nowrap text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink';

export type AreaTabsProps = {
  /** What the parts are parts of, for screen readers. */
  label: string;
  tabs: ReadonlyArray<{ to: NonNullable<LinkProps['to']>; label: ReactNode }>;
};

/** The pages of one area, each with an address of its own. */
export function AreaTabs({ label, tabs }: AreaTabsProps) {
  return (
    <nav aria-label={label} className="flex shrink-0 gap-5 overflow-x-auto border-b border-line bg-surface px-4">
      {tabs.map((tab) => <Link key={tab.to} to={tab.to} activeOptions={{ exact: true, includeSearch: false }} className={look}>{tab.label}</Link>)}
    </nav>
  );
}
