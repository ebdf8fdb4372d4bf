import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import { Input } from '../../ui/Input.tsx';

export type PickItem = { id: string; label: string; description?: string | undefined; icon?: ReactNode | undefined };

export type PickGroup = { id: string; label?: string | undefined; items: ReadonlyArray<PickItem> };

export type PickListProps = {
  /** What matches the text, in the order in which it is shown. */
  groups: ReadonlyArray<PickGroup>;
  text: string;
  onTextChange: (text: string) => void;
  onPick: (id: string) => void;
  onCancel: () => void;
  placeholder: string;
  emptyText: string;
  className?: string | undefined;
};

/** A search box over a list: type, walk with the arrow keys, pick with Enter. The box keeps the focus all the time. */
export function PickList({ groups, text, onTextChange, onPick, onCancel, placeholder, emptyText, className }: PickListProps) {
  const listId = useId();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const items = groups.flatMap((group) => group.items);
  const index = Math.min(active, items.length - 1);
  useEffect(() => {
    list.current?.querySelector(`[data-place="${index}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive((index + step + items.length) % Math.max(items.length, 1));
    else if (event.key === 'Enter' && items[index]) onPick(items[index].id);
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={cx('flex min-h-0 flex-col', className)} onKeyDown={onKeyDown} role="presentation">
      <div className="p-2">
        <Input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={items[index] ? `${listId}-${items[index].id}` : undefined}
          aria-label={placeholder}
          value={text}
          onValueChange={(next) => { setActive(0); onTextChange(next); }}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          start={<Search size={14} aria-hidden />}
        />
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={placeholder} className="min-h-0 flex-1 overflow-y-auto px-1 pb-1">
        {items.length === 0 ? <p className="px-2 py-3 text-xs text-muted">{emptyText}</p> : null}
        {groups.map((group) => group.items.length === 0 ? null : (
          <div key={group.id} role="group" aria-label={group.label}>
            {group.label ? <div className="px-2 pt-2 pb-1 text-2xs font-medium text-faint">{group.label}</div> : null}
            {group.items.map((item) => (
              <div
                key={item.id}
                id={`${listId}-${item.id}`}
                role="option"
                data-place={items.indexOf(item)}
                tabIndex={-1}
                aria-selected={item === items[index]}
                data-highlighted={item === items[index] || undefined}
                className="floating-item"
                onPointerMove={() => setActive(items.indexOf(item))}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onPick(item.id)}
                onKeyDown={onKeyDown}
              >
                {item.icon}
                <span className="min-w-0 flex-1">
                  <span className="block truncate" dir="auto">{item.label}</span>
                  {item.description ? <span className="block truncate text-xs text-muted" dir="auto">{item.description}</span> : null}
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
