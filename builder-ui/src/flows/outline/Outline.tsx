import { CornerDownRight, Plus, Workflow } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { reveal } from '../actions/reveal.ts';
import { cx } from '../../ui/cx.ts';
import { useDirection } from '../../i18n/direction.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useEditorUi } from '../editor/editor-ui.ts';
import { useCanvas, useDocument, useEditorSession } from '../editor/session-context.ts';
import { OutlineLine } from './OutlineLine.tsx';
import { outlineRows, type OutlineRow } from './outline-rows.ts';

/**
 * The flow as a tree to read and to build: arrow keys walk it, Enter opens a step or asks what follows an exit, and
 * every key of the canvas works on the step that has the focus.
 */
export function Outline() {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const document = useDocument((state) => state.document);
  const selection = useCanvas((state) => state.selection);
  const rows = useMemo(() => outlineRows(document), [document]);
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState('');
  const openPicker = useEditorUi((ui) => ui.openPicker);
  const current = rows.findIndex((row) => row.key === focused);

  const act = (row: OutlineRow, element: HTMLElement) => {
    if (row.kind === 'exit' && row.open && !session.readOnly) {
      const box = element.getBoundingClientRect();
      openPicker({ attachment: { at: 'handle', nodeId: row.nodeId, handle: row.handle }, anchor: { x: box.left + 24, y: box.bottom } });
      return;
    }
    reveal(session, row.nodeId, { focus: false });
  };
  const go = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setFocused(row.key);
    list.current?.querySelector<HTMLElement>(`[data-line="${index}"]`)?.focus();
    reveal(session, row.nodeId, { focus: false });
  };
  const [inwards, outwards] = useDirection() === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: OutlineRow, index: number) => {
    const depth = row.depth;
    const steps: Record<string, () => void> = {
      ArrowDown: () => go(index + 1),
      ArrowUp: () => go(index - 1),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      [inwards]: () => { if ((rows[index + 1]?.depth ?? 0) > depth) go(index + 1); },
      [outwards]: () => go(rows.slice(0, index).findLastIndex((before) => before.depth < depth)),
    };
    const step = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ? undefined : steps[event.key];
    if (event.key === 'Enter' && row.kind === 'exit') act(row, event.currentTarget);
    else if (step) step();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (rows.length === 0) return <EmptyState compact icon={<Workflow size={18} />} title={t('outline.empty')} description={t('outline.emptyHint')} />;
  return (
    <div ref={list} role="tree" aria-label={t('outline.title')} className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
      {rows.map((row, index) => (
        <div
          key={row.key}
          role="treeitem"
          data-line={index}
          aria-level={row.depth + 1}
          aria-selected={row.kind === 'step' && selection.includes(row.nodeId)}
          tabIndex={index === Math.max(current, 0) ? 0 : -1}
          onFocus={() => setFocused(row.key)}
          onClick={(event) => act(row, event.currentTarget)}
          onKeyDown={(event) => onKeyDown(event, row, index)}
          style={{ paddingInlineStart: 6 + row.depth * 12 }}
          className={cx('flex min-h-8 items-center gap-2 rounded-control pe-1.5 hover:bg-hover', row.kind === 'step' && selection.includes(row.nodeId) && 'bg-accent-soft')}
        >
          <OutlineLine row={row} mark={row.kind === 'jump' ? <CornerDownRight size={14} className="shrink-0 text-faint rtl:-scale-x-100" aria-hidden /> : row.kind === 'exit' && row.open ? <Plus size={14} className="shrink-0 text-faint" aria-hidden /> : null} />
        </div>
      ))}
    </div>
  );
}
