import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirection } from '../../i18n/direction.ts';
import { announce, useEditorUi } from '../editor/editor-ui.ts';
import { useEditorSession } from '../editor/session-context.ts';
import type { OutlineRow } from './outline-rows.ts';

type Walk = { rows: ReadonlyArray<OutlineRow>; go: (index: number) => void };

/**
 * Keys of the outline. Those of the canvas work on the step that has the focus; a line that stands for an exit keeps the
 * keys that would otherwise mean its step: what is added, tied or taken away there is what follows the exit.
 */
export function useOutlineKeys({ rows, go }: Walk): (event: KeyboardEvent<HTMLElement>, row: OutlineRow, index: number) => void {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const openPicker = useEditorUi((ui) => ui.openPicker);
  const [inwards, outwards] = useDirection() === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];

  const walk = (row: OutlineRow, index: number): Record<string, () => void> => ({
    ArrowDown: () => go(index + 1),
    ArrowUp: () => go(index - 1),
    Home: () => go(0),
    End: () => go(rows.length - 1),
    [inwards]: () => { if ((rows[index + 1]?.depth ?? 0) > row.depth) go(index + 1); },
    [outwards]: () => go(rows.slice(0, index).findLastIndex((before) => before.depth < row.depth)),
  });
  const disconnect = ({ edgeId }: Extract<OutlineRow, { kind: 'exit' | 'jump' }>) => {
    if (edgeId === undefined) return;
    session.document.edit({ key: 'disconnect' }, (draft) => { delete draft.edges[edgeId]; });
    announce(t('announce.removed', { what: t('edits.disconnect') }));
  };
  const ofExit = (row: Extract<OutlineRow, { kind: 'exit' }>, line: HTMLElement): Record<string, () => void> => {
    const add = () => {
      const box = line.getBoundingClientRect();
      openPicker({ attachment: { at: 'handle', nodeId: row.nodeId, handle: row.handle }, anchor: { x: box.left + 24, y: box.bottom } });
    };
    return { Enter: add, n: add, c: () => useEditorUi.setState({ connecting: { nodeId: row.nodeId, handle: row.handle } }), Delete: () => disconnect(row), Backspace: () => disconnect(row) };
  };
  return (event, row, index) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const changes: Record<string, () => void> = session.readOnly ? {} : row.kind === 'exit' ? ofExit(row, event.currentTarget) : row.kind === 'jump' ? { Delete: () => disconnect(row), Backspace: () => disconnect(row) } : {};
    const goThere: Record<string, () => void> = row.kind === 'jump' ? { Enter: () => go(rows.findIndex((other) => other.kind === 'step' && other.nodeId === row.nodeId)) } : {};
    const act = { ...walk(row, index), ...changes, ...goThere }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  };
}
