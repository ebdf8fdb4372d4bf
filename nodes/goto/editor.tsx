import { JumpLine } from '../../builder-ui/src/flows/canvas/JumpLine.tsx';
import type { NodeEditor } from '../../builder-ui/src/flows/node-types/node-editors.ts';

/** The card names the step to go to, which a sentence from the params alone could not. */
const editor: NodeEditor = { Card: ({ node }) => <JumpLine target={node.params['target']} /> };

export default editor;
