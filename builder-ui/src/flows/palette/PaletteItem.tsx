import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import type { StepChoice } from './use-step-groups.ts';
import { usePaletteDrag } from './use-palette-drag.ts';
import { PaletteGhost } from './PaletteGhost.tsx';

/** One step type in the palette. */
export function PaletteItem({ step, onAdd }: { step: StepChoice; onAdd: () => void }) {
  const drag = usePaletteDrag(step);
  return (
    <>
      <Tooltip label={step.description} side="inline-end" disabled={drag.at !== undefined}>
        <button
          type="button"
          data-step-type={step.type}
          aria-describedby="palette-hint"
          onPointerDown={drag.start}
          onClick={() => { if (!drag.justDropped()) onAdd(); }}
          className="flex h-9 w-full cursor-grab touch-pan-y items-center gap-2.5 rounded-control px-1.5 text-start hover:bg-hover active:cursor-grabbing"
        >
          <NodeIcon type={step.type} size={24} />
          <span className="min-w-0 flex-1 truncate">{step.title}</span>
        </button>
      </Tooltip>
      {drag.at ? <PaletteGhost step={step} at={drag.at} /> : null}
    </>
  );
}
