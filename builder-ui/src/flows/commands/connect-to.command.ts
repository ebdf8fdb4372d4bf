import { Spline } from 'lucide-react';
import { useEditorUi } from '../editor/editor-ui.ts';
import { nodeHandles } from '../node-types/node-handles.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedStep } from './selected.ts';

/** Draws an edge without a pointer: choose the exit, then the step it shall lead to. */
const connectTo: EditorCommand = {
  id: 'connectTo',
  section: 'insert',
  order: 20,
  icon: Spline,
  keys: ['c'],
  scope: 'canvas',
  menus: ['node'],
  changes: true,
  when: (context) => {
    const step = selectedStep(context);
    return step !== undefined && nodeHandles(step).length > 0;
  },
  run: (context) => {
    const step = selectedStep(context);
    if (step) useEditorUi.setState({ connecting: { nodeId: step.id } });
  },
};

export default connectTo;
