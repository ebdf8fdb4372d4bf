import type { FlowNote } from '../../../../schemas/generated/types.ts';
import { gridSize, leastSize } from '../canvas/card-geometry.ts';
import type { CommandContext, EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';

const growths = { wider: ['right', 1, 0], narrower: ['left', -1, 0], taller: ['down', 0, 1], lower: ['up', 0, -1] } as const;
const ways = ['wider', 'narrower', 'taller', 'lower'] as const;

/** Makes the selected frame or note larger or smaller by one step of the grid, at its end and its foot. */
const resize: ReadonlyArray<EditorCommand> = ways.map((way, index) => ({
  id: `resize.${way}`,
  section: 'edit',
  order: 115 + index,
  keys: [`shift+alt+arrow${growths[way][0]}`],
  scope: 'canvas',
  changes: true,
  keysOnly: true,
  when: (context) => selectedNotes(context).length > 0,
  run: (context) => {
    const notes = selectedNotes(context);
    const [, x, y] = growths[way];
    context.session.document.edit({ key: notes.some(({ frame }) => frame) ? 'resizeFrame' : 'resizeNote' }, (draft) => {
      for (const { id, frame } of notes) {
        const size = draft.notes[id]?.size;
        const least = leastSize[frame ? 'frame' : 'note'];
        if (!size) continue;
        size.width = Math.max(least.width, size.width + x * gridSize);
        size.height = Math.max(least.height, size.height + y * gridSize);
      }
    }, { burst: `resize:${notes.map(({ id }) => id).join()}` });
  },
}));

function selectedNotes(context: CommandContext): FlowNote[] {
  const { notes } = context.session.document.get();
  return selectedIds(context).flatMap((id) => notes[id] ?? []);
}

export default resize;
