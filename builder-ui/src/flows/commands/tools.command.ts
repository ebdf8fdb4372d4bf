import { Hand, MousePointer2 } from 'lucide-react';
import { useEditorUi } from '../editor/editor-ui.ts';
import type { EditorCommand } from './editor-command.ts';

/** What dragging on empty canvas does. */
const tools: ReadonlyArray<EditorCommand> = [
  { id: 'toolPointer', section: 'view', order: 70, icon: MousePointer2, keys: ['v'], scope: 'canvas', run: () => useEditorUi.setState({ tool: 'pointer' }) },
  { id: 'toolHand', section: 'view', order: 80, icon: Hand, keys: ['h'], scope: 'canvas', run: () => useEditorUi.setState({ tool: 'hand' }) },
];

export default tools;
