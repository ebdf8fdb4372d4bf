import { edgeIndex } from '../document/edge-index.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import type { Attachment } from '../edits/insert-node.ts';
import { nodeHandles } from '../node-types/node-handles.ts';

/** Where a step belongs that is added without a place: after the selected step, by its first free way out. */
export function nextAttachment(session: EditorSession): Attachment {
  const { selection } = session.canvas.store.getState();
  const document = session.document.get();
  const node = selection.length === 1 ? document.nodes[selection[0] ?? ''] : undefined;
  if (!node) return { at: 'free' };
  const handles = nodeHandles(node);
  const edges = edgeIndex(document.edges);
  const free = handles.find((handle) => !handle.quiet && !edges.from(node.id, handle.id));
  const handle = free ?? handles[0];
  return handle ? { at: 'handle', nodeId: node.id, handle: handle.id } : { at: 'free' };
}
