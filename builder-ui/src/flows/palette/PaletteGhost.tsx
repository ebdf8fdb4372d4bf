import { createPortal } from 'react-dom';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { nodeType } from '../node-types/node-types.ts';
import { useEditorSession } from '../editor/session-context.ts';
import type { StepChoice } from './use-step-groups.ts';

/** The card that follows the pointer while a step is dragged out of the palette, as large as it will be on the canvas. */
export function PaletteGhost({ step, at }: { step: StepChoice; at: { x: number; y: number } }) {
  const zoom = useEditorSession().instance()?.getZoom() ?? 1;
  return createPortal(
    <div
      className="pointer-events-none fixed top-0 left-0 z-50 origin-top-left"
      style={{ transform: `translate(${at.x}px, ${at.y}px) scale(${zoom}) translate(-50%, -26px)` }}
      aria-hidden
    >
      <div data-node-group={nodeType(step.type)?.manifest.group ?? 'end'} className="step-card flex h-13! items-center gap-2.5 ps-3.5 pe-3 shadow-float!">
        <NodeIcon type={step.type} />
        <span className="min-w-0 flex-1 truncate text-sm font-semibold">{step.title}</span>
      </div>
    </div>,
    document.body,
  );
}
