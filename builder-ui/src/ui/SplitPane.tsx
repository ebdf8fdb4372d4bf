import { useRef, useState, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { readStored, writeStored } from './stored.ts';

export type SplitPaneProps = {
  /** Remembers the size under this name in the browser. */
  storageKey: string;
  /** Names the handle for screen readers: "Width of the list". */
  label: string;
  /** Which pane has the fixed size. */
  sized?: 'start' | 'end' | undefined;
  /** Pixels. */
  defaultSize: number;
  minSize: number;
  maxSize: number;
  start: ReactNode;
  end: ReactNode;
  className?: string | undefined;
};

/** Two panes with a handle between: drag it, or focus it and use the arrow keys, Home and End; a double click resets. */
export function SplitPane(props: SplitPaneProps) {
  const { storageKey, label, sized = 'start', defaultSize, minSize, maxSize, start, end, className } = props;
  const key = `parley.pane.${storageKey}`;
  const clamp = (size: number) => Math.round(Math.min(Math.max(size, minSize), maxSize));
  const [size, setSize] = useState(() => clamp(Number(readStored(key)) || defaultSize));
  const drag = useRef<{ pointer: number; size: number } | null>(null);
  const keep = (next: number) => {
    setSize(clamp(next));
    writeStored(key, String(clamp(next)));
  };
  const direction = (element: Element) => (getComputedStyle(element).direction === 'rtl' ? -1 : 1) * (sized === 'start' ? 1 : -1);
  const pane = (which: 'start' | 'end', content: ReactNode) => (
    <div className={cx('min-h-0 min-w-0 overflow-hidden', which === sized ? 'shrink-0' : 'flex-1')} style={which === sized ? { width: size } : undefined}>{content}</div>
  );
  return (
    <div className={cx('flex min-h-0 min-w-0', className)}>
      {pane('start', start)}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={size}
        aria-valuemin={minSize}
        aria-valuemax={maxSize}
        tabIndex={0}
        className="group relative z-10 w-px shrink-0 cursor-col-resize touch-none bg-line focus-visible:outline-none"
        onDoubleClick={() => keep(defaultSize)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { pointer: event.clientX, size };
        }}
        onPointerMove={(event) => {
          if (drag.current) setSize(clamp(drag.current.size + (event.clientX - drag.current.pointer) * direction(event.currentTarget)));
        }}
        onPointerUp={() => { if (drag.current) keep(size); drag.current = null; }}
        onPointerCancel={() => { drag.current = null; }}
        onKeyDown={(event) => {
          const arrow = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
          const next = arrow ? size + arrow * 16 * direction(event.currentTarget) : event.key === 'Home' ? minSize : event.key === 'End' ? maxSize : null;
          if (next === null) return;
          event.preventDefault();
          keep(next);
        }}
      >
        <span className="absolute inset-y-0 -inset-x-1 flex justify-center">
          <span className="h-full w-0.5 bg-transparent transition-colors group-hover:bg-slate-7 group-focus-visible:bg-ring group-active:bg-ring" />
        </span>
      </div>
      {pane('end', end)}
    </div>
  );
}
