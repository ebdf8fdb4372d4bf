import { whenDrawn } from './when-drawn.ts';

/** The line of a step in the outline, when the outline is shown. */
export function outlineLine(nodeId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-outline] [data-outline-step="${CSS.escape(nodeId)}"]`);
}

/** Whether somebody works in the outline: what is added there is read on there. */
export function inOutline(): boolean {
  return document.activeElement?.matches('[data-outline] *') === true;
}

/** Leads the focus back to a step: to its line where the outline is shown, else to its card. */
export function focusStep(nodeId: string): void {
  whenDrawn(
    () => outlineLine(nodeId) ?? document.querySelector<HTMLElement>(`.flow-canvas .react-flow__node[data-id="${CSS.escape(nodeId)}"]`),
    (element) => element.focus({ preventScroll: element.closest('[data-outline]') === null }),
  );
}
