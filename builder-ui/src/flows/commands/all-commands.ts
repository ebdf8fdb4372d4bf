import type { EditorCommand } from './editor-command.ts';

const modules = import.meta.glob<{ default?: EditorCommand | ReadonlyArray<EditorCommand> }>('./*.command.ts', { eager: true });
const sections: ReadonlyArray<EditorCommand['section']> = ['edit', 'insert', 'go', 'view', 'flow'];

/** Every command of the editor, in the order of menus and help sheet. A file may hold a family (four arrow keys). */
export const editorCommands: ReadonlyArray<EditorCommand> = Object.values(modules)
  .flatMap((module) => module.default ?? [])
  .sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section) || a.order - b.order);
