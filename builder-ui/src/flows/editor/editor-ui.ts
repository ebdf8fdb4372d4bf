import { create } from 'zustand';
import { inOutline } from '../actions/focus-step.ts';
import type { Attachment } from '../edits/insert-node.ts';

export type EditorMode = 'edit' | 'test' | 'watch' | 'history';

/** The small palette that opens where a step is to be added. */
export type Picker = {
  attachment: Attachment;
  /** Where it opens, in pixels of the window. */
  anchor: { x: number; y: number };
  /** Where the step lands, in canvas coordinates; beside what it follows when undefined. */
  place?: { x: number; y: number } | undefined;
  /** It was asked for in the outline, and there the focus goes back to. */
  outline?: boolean;
};

type EditorUi = {
  picker: Picker | undefined;
  /** The step for which a target is being chosen from a list. */
  connecting: { nodeId: string; handle?: string | undefined } | undefined;
  publishing: boolean;
  /** The question whose version stays was put off. */
  conflictLater: boolean;
  issuesShown: boolean;
  minimap: boolean;
  /** Of the canvas in sight; 1 is true size. */
  zoom: number;
  /** Left button on the canvas: select by dragging a frame, or move the canvas. */
  tool: 'pointer' | 'hand';
  /** Read out to people who do not see the canvas. */
  announcement: string;
  openPicker: (picker: Picker) => void;
  closePicker: () => void;
};

const initial = { picker: undefined, connecting: undefined, publishing: false, conflictLater: false, issuesShown: false, tool: 'pointer', announcement: '', zoom: 1 } as const;

/** What is open around the canvas. There is one editor at a time. */
export const useEditorUi = create<EditorUi>((set) => ({
  ...initial,
  minimap: localStorage.getItem('parley.minimap') !== 'off',
  openPicker: (picker) => set({ picker: { ...picker, outline: inOutline() } }),
  closePicker: () => set({ picker: undefined }),
}));

/** Back to nothing open, when another flow is opened. */
export function resetEditorUi(): void {
  useEditorUi.setState(initial);
}

export function toggleMinimap(): void {
  const minimap = !useEditorUi.getState().minimap;
  localStorage.setItem('parley.minimap', minimap ? 'on' : 'off');
  useEditorUi.setState({ minimap });
}

/** Says something to screen readers; saying the same twice is heard twice. */
export function announce(text: string): void {
  const before = useEditorUi.getState().announcement;
  useEditorUi.setState({ announcement: before === text ? `${text}\u00a0` : text });
}
