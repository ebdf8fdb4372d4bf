import type { ReactNode } from 'react';
import { SearchInput } from '../ui/SearchInput.tsx';

type ListToolbarProps = {
  /** Which of several lists is shown. */
  start?: ReactNode;
  /** Left out by lists that cannot be searched. */
  search?: { value: string; onChange: (text: string) => void; placeholder: string } | undefined;
  /** Filters. */
  children?: ReactNode;
};

/** The line above a list: search first, then filters, which narrow screens have in a line of their own that is moved sideways. */
export function ListToolbar({ start, search, children }: ListToolbarProps) {
  return (
    <div className="flex min-h-12 shrink-0 items-center gap-2 border-b border-line px-4 py-2 max-md:flex-col max-md:items-stretch md:flex-wrap">
      {start}
      {search ? <SearchInput value={search.value} onValueChange={search.onChange} placeholder={search.placeholder} className="md:w-72" /> : null}
      {children ? <FilterLine>{children}</FilterLine> : null}
    </div>
  );
}

/** Filters in a line; one that is too long for the screen is moved sideways. */
export function FilterLine({ children }: { children: ReactNode }) {
  return <div className="flex min-w-0 items-center gap-2 max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 max-md:py-0.5 max-md:[scrollbar-width:none] max-md:*:shrink-0 md:flex-1 md:flex-wrap">{children}</div>;
}
