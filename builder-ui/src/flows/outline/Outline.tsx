import { CornerDownRight, Plus, Workflow } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canvasCenter } from '../actions/canvas-center.ts';
import { reveal } from '../actions/reveal.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useEditorUi } from '../editor/editor-ui.ts';
import { useCanvas, useDocument, useEditorSession } from '../editor/session-context.ts';
import { OutlineKeys } from './OutlineKeys.tsx';
import { OutlineLine } from './OutlineLine.tsx';
import { outlineRows, type OutlineRow } from './outline-rows.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useOutlineKeys } from './use-outline-keys.ts';

/**
 * The flow as a tree to read and to build, by keyboard alone: arrow keys walk it, Enter opens a step or adds one behind
 * an exit, and what was added here has the focus here.
 */
export function Outline() {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const document = useDocument((state) => state.document);
  const selection = useCanvas((state) => state.selection);
  const rows = useMemo(() => outlineRows(document), [document]);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState('');
  const openPicker = useEditorUi((ui) => ui.openPicker);
  const current = keys.indexOf(focused);

  const go = useCallback((index: number) => {
    const row = rows[index];
    if (!row) return list.current?.querySelector('button')?.focus();
    setFocused(row.key);
    list.current?.querySelector<HTMLElement>(`[data-line="${index}"]`)?.focus();
    reveal(session, row.nodeId, { focus: false });
  }, [rows, session]);
  const onKeyDown = useOutlineKeys({ rows, go });
  const kept = useKeptFocus(keys, go);
  const press = (row: OutlineRow, element: HTMLElement) => {
    if (row.kind !== 'exit' || !row.open || session.readOnly) return reveal(session, row.nodeId, { focus: false });
    const box = element.getBoundingClientRect();
    openPicker({ attachment: { at: 'handle', nodeId: row.nodeId, handle: row.handle }, anchor: { x: box.left + 24, y: box.bottom } });
  };
  const addFirst = (element: HTMLElement) => {
    const box = element.getBoundingClientRect();
    openPicker({ attachment: { at: 'free' }, anchor: { x: box.left, y: box.bottom }, place: canvasCenter(session) });
  };
  return (
    <div ref={list} data-outline className="flex min-h-0 flex-1 flex-col" {...kept}>
      {rows.length === 0 ? (
        <EmptyState
          compact icon={<Workflow size={18} />} title={t('outline.empty')} description={t('outline.emptyHint')}
          action={session.readOnly ? undefined : <Button size="sm" icon={<Plus size={14} />} onClick={(event) => addFirst(event.currentTarget)}>{t('commands.addStep')}</Button>}
        />
      ) : (
        <>
          <div role="tree" aria-label={t('outline.title')} className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
            {rows.map((row, index) => (
              <div
                key={row.key}
                role="treeitem"
                data-line={index}
                data-outline-step={row.kind === 'step' ? row.nodeId : undefined}
                aria-level={row.depth + 1}
                aria-selected={row.kind === 'step' && selection.includes(row.nodeId)}
                tabIndex={index === Math.max(current, 0) ? 0 : -1}
                onFocus={() => setFocused(row.key)}
                onClick={(event) => press(row, event.currentTarget)}
                onKeyDown={(event) => onKeyDown(event, row, index)}
                style={{ paddingInlineStart: 6 + Math.min(row.depth, 10) * 12 }}
                className={cx('flex min-h-8 items-center gap-2 rounded-control pe-1.5 hover:bg-hover', row.kind === 'step' && selection.includes(row.nodeId) && 'bg-accent-soft')}
              >
                <OutlineLine row={row} mark={row.kind === 'jump' ? <CornerDownRight size={14} className="shrink-0 text-faint rtl:-scale-x-100" aria-hidden /> : row.kind === 'exit' && row.open ? <Plus size={14} className="shrink-0 text-faint" aria-hidden /> : null} />
              </div>
            ))}
          </div>
          {session.readOnly ? null : <OutlineKeys />}
        </>
      )}
    </div>
  );
}
