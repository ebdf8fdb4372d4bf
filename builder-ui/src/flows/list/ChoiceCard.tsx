import type { ReactNode } from 'react';
import type { FlowGraph } from '../../../../schemas/generated/types.ts';
import { cx } from '../../ui/cx.ts';
import { FlowSketch } from './FlowSketch.tsx';

export type ChoiceCardProps = {
  icon?: ReactNode | undefined;
  /** Drawn in small, in the place of an icon. */
  graph?: FlowGraph | undefined;
  title: string;
  description: string;
  note?: string | undefined;
  chosen: boolean;
  onChoose: () => void;
};

/** One of several things to begin with. */
export function ChoiceCard({ icon, graph, title, description, note, chosen, onChoose }: ChoiceCardProps) {
  return (
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      onClick={onChoose}
      className={cx('flex items-start gap-3 rounded-card border p-3 text-start', chosen ? 'border-accent bg-accent-soft' : 'border-line hover:border-line-strong hover:bg-hover')}
    >
      {graph ? <FlowSketch graph={graph} /> : <span className="flex size-8 shrink-0 items-center justify-center rounded-control bg-slate-4 text-muted">{icon}</span>}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium" dir="auto">{title}</span>
        <span className="line-clamp-3 text-xs text-muted" dir="auto">{description}</span>
        {note ? <span className="mt-1 block text-2xs text-faint">{note}</span> : null}
      </span>
    </button>
  );
}
