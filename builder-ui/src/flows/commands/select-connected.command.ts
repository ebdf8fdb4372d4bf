import { edgeIndex } from '../document/edge-index.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';

/** Adds everything that follows (or comes before) to the selection. */
const selectConnected: ReadonlyArray<EditorCommand> = (['right', 'left'] as const).map((direction, index) => ({
  id: direction === 'right' ? 'selectFollowing' : 'selectBefore',
  section: 'go',
  order: 20 + index,
  keys: [`shift+arrow${direction}`],
  scope: 'canvas',
  when: (context) => selectedIds(context).length > 0,
  run: (context) => {
    const edges = edgeIndex(context.session.document.get().edges);
    const reached = new Set(selectedIds(context));
    for (const id of reached) {
      const next = direction === 'right' ? edges.outOf(id).map((edge) => edge.target) : edges.into(id).map((edge) => edge.source);
      for (const other of next) reached.add(other);
    }
    context.session.canvas.select(reached);
  },
}));

export default selectConnected;
