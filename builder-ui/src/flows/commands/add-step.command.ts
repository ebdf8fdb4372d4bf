import { Plus } from 'lucide-react';
import { canvasCenter } from '../actions/canvas-center.ts';
import { nextAttachment } from '../actions/next-attachment.ts';
import { cardAnchor } from '../actions/card-anchor.ts';
import { useEditorUi } from '../editor/editor-ui.ts';
import type { EditorCommand } from './editor-command.ts';

/** After the selected step by its first free exit; without a selection in the middle of what is in sight. */
const addStep: EditorCommand = {
  id: 'addStep',
  section: 'insert',
  order: 10,
  icon: Plus,
  keys: ['n'],
  scope: 'canvas',
  menus: ['node', 'canvas'],
  changes: true,
  run: ({ session }) => {
    const attachment = nextAttachment(session);
    const anchor = cardAnchor(attachment.at === 'handle' ? attachment.nodeId : undefined);
    useEditorUi.getState().openPicker({ attachment, anchor, place: attachment.at === 'free' ? canvasCenter(session) : undefined });
  },
};

export default addStep;
