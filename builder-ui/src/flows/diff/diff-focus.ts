import { create } from 'zustand';

/** The change that was clicked last: its step is shown on both canvases. `asked` grows with each click, so that the same one can be asked for again. */
export const useDiffFocus = create<{ nodeId: string | undefined; asked: number }>(() => ({ nodeId: undefined, asked: 0 }));

export function showChange(nodeId: string): void {
  useDiffFocus.setState(({ asked }) => ({ nodeId, asked: asked + 1 }));
}
