import { useState, type ReactNode } from 'react';
import { ContextMenu } from '../../ui/ContextMenu.tsx';
import type { CommandMenu } from '../commands/editor-command.ts';
import { useCommandMenu } from '../commands/use-command-menu.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { edgeAt } from './edges/edge-at.ts';

/** The menu at the pointer. What was pressed becomes the selection first, as people expect from other programs. */
export function CanvasMenu({ children }: { children: ReactNode }) {
  const session = useEditorSession();
  const { canvas } = session;
  const [menu, setMenu] = useState<CommandMenu>('canvas');
  const entries = useCommandMenu(menu);
  const onContextMenu = (event: React.MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const nodeId = target?.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
    const edgeId = target?.closest<SVGElement>('.react-flow__edge')?.dataset['id'] ?? edgeAt(session, event);
    const { selection } = canvas.store.getState();
    if (target?.closest('.react-flow__nodesselection') || (nodeId !== undefined && selection.includes(nodeId))) {
      setMenu(selection.length > 1 ? 'many' : 'node');
    } else if (nodeId !== undefined) {
      canvas.select([nodeId]);
      setMenu('node');
    } else if (edgeId !== undefined) {
      canvas.select([edgeId]);
      setMenu('edge');
    } else {
      setMenu('canvas');
    }
  };
  return (
    <ContextMenu entries={entries}>
      <div className="size-full" onContextMenuCapture={onContextMenu}>{children}</div>
    </ContextMenu>
  );
}
