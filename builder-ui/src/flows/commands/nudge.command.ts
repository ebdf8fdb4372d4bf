import { gridSize } from '../canvas/card-geometry.ts';
import { withMembers } from '../document/frames.ts';
import { itemsLabel } from '../edits/items-label.ts';
import { moveItems } from '../edits/move-items.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';

const shifts = { right: [1, 0], left: [-1, 0], up: [0, -1], down: [0, 1] } as const;
const directions = ['right', 'left', 'up', 'down'] as const;

/** Moves what is selected by one step of the grid. */
const nudge: ReadonlyArray<EditorCommand> = directions.map((direction, index) => ({
  id: `nudge.${direction}`,
  section: 'edit',
  order: 110 + index,
  keys: [`alt+arrow${direction}`],
  scope: 'canvas',
  changes: true,
  keysOnly: true,
  when: (context) => selectedIds(context).length > 0,
  run: (context) => {
    const document = context.session.document.get();
    const selected = selectedIds(context);
    const ids = [...withMembers(document, selected)];
    const label = itemsLabel('move', selected.filter((id) => document.nodes[id]).length, selected.flatMap((id) => document.notes[id] ?? []));
    const [x, y] = shifts[direction];
    context.session.document.edit(label, (draft) => {
      const places = ids.flatMap((id): [string, { x: number; y: number }][] => {
        const item = draft.nodes[id] ?? draft.notes[id];
        return item ? [[id, { x: item.position.x + x * gridSize, y: item.position.y + y * gridSize }]] : [];
      });
      moveItems(draft, new Map(places));
    }, { burst: `nudge:${ids.join()}` });
  },
}));

export default nudge;
