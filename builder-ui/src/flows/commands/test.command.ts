import { Play } from 'lucide-react';
import type { EditorCommand } from './editor-command.ts';

const test: EditorCommand = { id: 'test', section: 'flow', order: 20, icon: Play, keys: ['mod+enter'], scope: 'fields', run: ({ host }) => host.setMode('test') };

export default test;
