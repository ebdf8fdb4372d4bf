import { Save } from 'lucide-react';
import type { EditorCommand } from './editor-command.ts';

const save: EditorCommand = { id: 'save', section: 'flow', order: 10, icon: Save, keys: ['mod+s'], scope: 'fields', changes: true, run: ({ host }) => void host.saveNow() };

export default save;
