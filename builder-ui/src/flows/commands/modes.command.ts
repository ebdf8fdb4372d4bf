import { ChartNoAxesColumn, History, SquarePen } from 'lucide-react';
import type { EditorCommand } from './editor-command.ts';

/** What the page shows beside the canvas. */
const modes: ReadonlyArray<EditorCommand> = [
  { id: 'edit', section: 'flow', order: 40, icon: SquarePen, scope: 'page', run: ({ host }) => host.setMode('edit') },
  { id: 'watch', section: 'flow', order: 50, icon: ChartNoAxesColumn, scope: 'page', run: ({ host }) => host.setMode('watch') },
  { id: 'history', section: 'flow', order: 60, icon: History, scope: 'page', run: ({ host }) => host.setMode('history') },
];

export default modes;
