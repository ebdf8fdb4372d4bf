import { OtherFlowLine } from '../../builder-ui/src/flows/canvas/OtherFlowLine.tsx';
import type { NodeEditor } from '../../builder-ui/src/flows/node-types/node-editors.ts';

/** The card names the other flow; the params only know its id. */
const editor: NodeEditor = { Card: ({ node }) => <OtherFlowLine flowId={node.params['flowId']} /> };

export default editor;
