import { itemsLabel } from '../edits/items-label.ts';
import { removeNodes } from '../edits/remove-nodes.ts';
import { announceEdit } from './announce-edit.ts';
import type { CommandContext } from './editor-command.ts';
import { selectedEdgeIds, selectedIds } from './selected.ts';

/** Removes what is selected: steps, notes and edges. One step of undo. */
export function removeSelection(context: CommandContext, options: { reconnect: boolean }): void {
  const { session, words } = context;
  const ids = new Set(selectedIds(context));
  const edges = selectedEdgeIds(context);
  const document = session.document.get();
  const only = ids.size === 1 ? document.nodes[[...ids][0] ?? ''] : undefined;
  const label = only ? { key: 'removeOne', values: { name: words.name(only) } } : ids.size > 0 ? itemsLabel('remove', [...ids].filter((id) => document.nodes[id]).length, [...ids].flatMap((id) => document.notes[id] ?? [])) : { key: 'disconnect' };
  const changed = session.document.edit(label, (draft) => {
    for (const id of edges) delete draft.edges[id];
    for (const id of ids) delete draft.notes[id];
    removeNodes(draft, new Set([...ids].filter((id) => draft.nodes[id])), options);
  });
  if (changed) announceEdit(context);
}
