import type { EditorCommand } from './editor-command.ts';

const escape: EditorCommand = {
  id: 'deselect',
  section: 'go',
  order: 40,
  keys: ['escape'],
  scope: 'canvas',
  keysOnly: true,
  run: ({ session }) => session.canvas.select([]),
};

export default escape;
