import { Rocket } from 'lucide-react';
import type { EditorCommand } from './editor-command.ts';

const publish: EditorCommand = {
  id: 'publish', section: 'flow', order: 30, icon: Rocket, keys: ['mod+shift+enter'], scope: 'fields', changes: true, when: ({ host }) => host.mayPublish, run: ({ host }) => host.publish(),
};

export default publish;
