import { ChevronDown, ChevronUp } from 'lucide-react';
import type { HTMLAttributes, ReactNode } from 'react';
import { cx } from './cx.ts';

export type TableColumn<Row> = {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end' | undefined;
  /** CSS width, e.g. `120px`; columns without one share the rest. */
  width?: string | undefined;
  /** Leaves the column out below 768 px. */
  wideOnly?: boolean | undefined;
  sortable?: boolean | undefined;
  /** Two lines instead of dots at the end, for words whose length differs from language to language. */
  wraps?: boolean | undefined;
};

export type TableProps<Row> = {
  rows: ReadonlyArray<Row>;
  columns: ReadonlyArray<TableColumn<Row>>;
  rowKey: (row: Row) => string;
  /** Makes rows clickable; put a real link into the first cell for the keyboard. */
  onRowClick?: ((row: Row) => void) | undefined;
  /** Further attributes of a row, for example to drag it. */
  rowProps?: ((row: Row) => HTMLAttributes<HTMLTableRowElement>) | undefined;
  /** 36 px, or 56 px for rows with two lines. */
  rowHeight?: 36 | 56 | undefined;
  sort?: { columnId: string; descending: boolean } | undefined;
  onSortChange?: ((sort: { columnId: string; descending: boolean }) => void) | undefined;
  /** Names the table for screen readers. */
  'aria-label': string;
  className?: string | undefined;
};

/** Rows and columns with a sticky head. Lists over some hundred rows page by cursor or use a virtual list. */
export function Table<Row>(props: TableProps<Row>) {
  const { rows, columns, rowKey, onRowClick, rowProps, rowHeight = 36, sort, onSortChange, className } = props;
  return (
    <table aria-label={props['aria-label']} className={cx('w-full table-fixed border-separate border-spacing-0 bg-surface text-start', className)}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              style={{ width: column.width }}
              aria-sort={sort?.columnId === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined}
              className={cx('sticky top-0 z-10 h-8 border-b border-line bg-surface px-3 py-1 text-xs leading-tight font-medium break-words text-muted first:ps-4 last:pe-4', column.align === 'end' ? 'text-end' : 'text-start', column.wideOnly && 'max-md:hidden')}
            >
              {column.sortable && onSortChange ? (
                <SortButton column={column} sort={sort} onSortChange={onSortChange} />
              ) : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...rowProps?.(row)} onClick={onRowClick ? () => onRowClick(row) : undefined} className={cx('group', onRowClick && 'hover:bg-slate-2')}>
            {columns.map((column) => (
              <td
                key={column.id}
                className={cx('border-b border-line px-3 first:ps-4 last:pe-4', rowHeight === 36 ? 'h-9' : 'h-14', column.align === 'end' ? 'text-end' : 'text-start', column.wideOnly && 'max-md:hidden')}
              >
                <div className={column.wraps ? 'line-clamp-2 leading-tight break-words' : 'truncate'}>{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type SortButtonProps<Row> = {
  column: TableColumn<Row>;
  sort: TableProps<Row>['sort'];
  onSortChange: NonNullable<TableProps<Row>['onSortChange']>;
};

function SortButton<Row>({ column, sort, onSortChange }: SortButtonProps<Row>) {
  const active = sort?.columnId === column.id;
  return (
    <button type="button" className="inline-flex items-center gap-1 rounded-sm hover:text-ink" onClick={() => onSortChange({ columnId: column.id, descending: active ? !sort.descending : false })}>
      {column.header}
      {active ? (sort.descending ? <ChevronDown size={14} aria-hidden /> : <ChevronUp size={14} aria-hidden />) : null}
    </button>
  );
}
