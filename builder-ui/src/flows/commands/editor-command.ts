import type { TFunction } from 'i18next';
import type { LucideIcon } from 'lucide-react';
import type { EditLabel } from '../document/history-entry.ts';
import type { EditorHost } from '../editor/editor-host.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import type { NodeWords } from '../node-types/node-words.tsx';

export type CommandContext = {
  session: EditorSession;
  words: NodeWords;
  t: TFunction<'flows'>;
  /** What the page around the canvas can do. */
  host: EditorHost;
};

export type CommandMenu = 'node' | 'many' | 'edge' | 'canvas';

/**
 * Something a person can do in the editor. One object per file; shortcuts, the command palette, the help sheet and
 * menus all read the same list. Its name is `commands.<id>` in locales/<language>/flows.json.
 */
export type EditorCommand = {
  id: string;
  section: 'edit' | 'insert' | 'go' | 'view' | 'flow';
  /** Place inside its section; tens, so that something fits between. */
  order: number;
  icon?: LucideIcon;
  /** The first one is shown. */
  keys?: ReadonlyArray<string>;
  /** canvas: keys work while nothing else has the focus; page: from everywhere on the page except texts; fields: also in fields of the flow. */
  scope: 'canvas' | 'page' | 'fields';
  /** The browser's own clipboard events do it; the keys are only shown. */
  native?: true;
  menus?: ReadonlyArray<CommandMenu>;
  danger?: true;
  /** Changes the flow: not offered where one can only look. */
  changes?: true;
  /** Walks and the like: useful by key, noise in the command palette. */
  keysOnly?: true;
  /** What exactly it would do now; said beside its name. */
  detail?: (context: CommandContext) => EditLabel | undefined;
  /** Whether it makes sense now. */
  when?: (context: CommandContext) => boolean;
  run: (context: CommandContext) => void;
};
