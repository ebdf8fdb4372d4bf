import { createContext, useContext } from 'react';
import type { EditorMode } from './editor-ui.ts';

/** What the page around the canvas can do for commands and panels. */
export type EditorHost = {
  mode: EditorMode;
  setMode: (mode: EditorMode) => void;
  /** Resolves when the server has the draft, or cannot be reached. */
  saveNow: () => Promise<void>;
  publish: () => void;
  mayPublish: boolean;
};

export const HostContext = createContext<EditorHost | null>(null);

export function useEditorHost(): EditorHost {
  const host = useContext(HostContext);
  if (!host) throw new Error('This component must be inside the flow editor page.');
  return host;
}
