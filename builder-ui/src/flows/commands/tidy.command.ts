import { WandSparkles } from 'lucide-react';
import { moveItems } from '../edits/move-items.ts';
import type { CommandContext, EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';

/** Lays the flow out from left to right; with several steps selected only those. */
const tidy: EditorCommand = {
  id: 'tidy',
  section: 'view',
  order: 50,
  icon: WandSparkles,
  keys: ['shift+alt+t'],
  scope: 'canvas',
  menus: ['many', 'canvas'],
  changes: true,
  when: ({ session }) => Object.keys(session.document.get().nodes).length > 1,
  run: (context) => void layOut(context),
};

/** The layout library comes with the first use. */
async function layOut(context: CommandContext): Promise<void> {
  const { session } = context;
  const { tidy: placesOf } = await import('../layout/tidy.ts');
  const ids = selectedIds(context);
  const places = placesOf(session.document.get(), ids.length > 1 ? new Set(ids) : undefined);
  session.document.edit({ key: 'tidy' }, (draft) => moveItems(draft, places));
  if (ids.length <= 1) requestAnimationFrame(() => void session.instance()?.fitView({ padding: 0.16, maxZoom: 1, duration: 160 }));
}

export default tidy;
