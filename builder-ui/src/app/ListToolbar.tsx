import type { ReactNode } from 'react';
import { SearchInput } from '../ui/SearchInput.tsx';

type ListToolbarProps = { search: string; onSearch: (text: string) => void; placeholder: string; children?: ReactNode };

/** The line above a list: search first, then filters, which narrow screens have in a line of their own that is moved sideways. */
export function ListToolbar({ search, onSearch, placeholder, children }: ListToolbarProps) {
  return (
    <div className="flex shrink-0 items-center gap-2 border-b border-line px-4 py-2 max-md:flex-col max-md:items-stretch md:flex-wrap">
      <SearchInput value={search} onValueChange={onSearch} placeholder={placeholder} className="md:w-72" />
      {children ? <FilterLine>{children}</FilterLine> : null}
    </div>
  );
}

/** Filters in a line; one that is too long for the screen is moved sideways. */
export function FilterLine({ children }: { children: ReactNode }) {
  return <div className="flex min-w-0 items-center gap-2 max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 max-md:py-0.5 max-md:[scrollbar-width:none] max-md:*:shrink-0 md:flex-1 md:flex-wrap">{children}</div>;
}
