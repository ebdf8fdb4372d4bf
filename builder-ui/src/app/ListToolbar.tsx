import type { ReactNode } from 'react';
import { SearchInput } from '../ui/SearchInput.tsx';

type ListToolbarProps = { search: string; onSearch: (text: string) => void; placeholder: string; children?: ReactNode };

/** The line above a list: search first, then filters. */
export function ListToolbar({ search, onSearch, placeholder, children }: ListToolbarProps) {
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-2">
      <SearchInput value={search} onValueChange={onSearch} placeholder={placeholder} className="w-72 max-w-full" />
      {children}
    </div>
  );
}
