import type { FlowNote } from '../../../../schemas/generated/types.ts';
import type { EditLabel } from '../document/history-entry.ts';

/** What undo calls an edit of several things: by the number of steps; a note or a frame by itself by what it is. */
export function itemsLabel(key: 'move' | 'remove' | 'paste' | 'duplicate', steps: number, notes: ReadonlyArray<FlowNote>): EditLabel {
  const [only, ...others] = notes;
  if (steps === 0 && only !== undefined && others.length === 0) return { key: only.frame ? `${key}Frame` : `${key}Note` };
  return { key, values: { count: steps === 0 ? notes.length : steps } };
}
