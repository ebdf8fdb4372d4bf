import { Map as MapIcon } from 'lucide-react';
import { toggleMinimap } from '../editor/editor-ui.ts';
import type { EditorCommand } from './editor-command.ts';

const minimap: EditorCommand = { id: 'minimap', section: 'view', order: 60, icon: MapIcon, keys: ['m'], scope: 'canvas', run: toggleMinimap };

export default minimap;
