import { useCallback, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addStep } from '../actions/add-step.ts';
import { card } from '../canvas/card-geometry.ts';
import { edgeAt } from '../canvas/edges/edge-at.ts';
import { announce } from '../editor/editor-ui.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { useEditorSession } from '../editor/session-context.ts';
import type { Attachment } from '../edits/insert-node.ts';
import { nodeType } from '../node-types/node-types.ts';
import type { StepChoice } from './use-step-groups.ts';

type PaletteDrag = {
  /** Where the pointer is while dragging, in pixels of the window. */
  at: { x: number; y: number } | undefined;
  start: (event: ReactPointerEvent) => void;
  /** True for the click that the browser sends after a drop. */
  justDropped: () => boolean;
};

/** Pixels the pointer must move before a press becomes a drag. */
const threshold = 4;

/** Drags a step type onto the canvas: dropped on an edge it is inserted there, elsewhere it lies free. Escape lets go. */
export function usePaletteDrag(step: StepChoice): PaletteDrag {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const [at, setAt] = useState<{ x: number; y: number }>();
  const dropped = useRef(false);
  const start = useCallback((event: ReactPointerEvent) => {
    // On touch a press scrolls the palette; there a tap adds the step.
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const from = { x: event.clientX, y: event.clientY };
    let dragging = false;
    const stop = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', escape, true);
      session.canvas.store.setState({ hoveredEdge: undefined });
      setAt(undefined);
    };
    const move = (next: PointerEvent) => {
      dragging ||= Math.hypot(next.clientX - from.x, next.clientY - from.y) >= threshold;
      if (!dragging) return;
      setAt({ x: next.clientX, y: next.clientY });
      session.canvas.store.setState({ hoveredEdge: edgeAt(session, next) });
    };
    const drop = (next: PointerEvent) => {
      const wasDragging = dragging;
      stop();
      if (!wasDragging) return;
      dropped.current = true;
      setTimeout(() => { dropped.current = false; });
      if (dropStep(session, step, next)) announce(t('announce.added', { name: step.title }));
    };
    const escape = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      stop();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', escape, true);
  }, [session, step, t]);
  return { at, start, justDropped: () => dropped.current };
}

function dropStep(session: EditorSession, step: StepChoice, pointer: PointerEvent): boolean {
  const under = document.elementsFromPoint(pointer.clientX, pointer.clientY);
  const place = session.instance()?.screenToFlowPosition({ x: pointer.clientX, y: pointer.clientY }, { snapToGrid: false });
  if (!place || !under.some((element) => element.closest('.flow-canvas'))) return false;
  const edgeId = edgeAt(session, pointer);
  const trigger = nodeType(step.type)?.manifest.flags.trigger === true;
  const attachment: Attachment = edgeId !== undefined && !trigger ? { at: 'edge', edgeId } : { at: 'free' };
  return addStep(session, { type: step.type, name: step.title, texts: step.texts, attachment, place: { x: place.x - card.width / 2, y: place.y - card.header / 2 } }) !== undefined;
}
