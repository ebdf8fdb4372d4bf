import type { ReactNode } from 'react';
import type { FlowGraph } from '../../../../schemas/generated/types.ts';
import { cx } from '../../ui/cx.ts';
import { FlowPicture } from './FlowPicture.tsx';

export type ChoiceCardProps = {
  icon?: ReactNode | undefined;
  /** Drawn in small, in the place of an icon. */
  graph?: FlowGraph | undefined;
  title: string;
  description: string;
  chosen: boolean;
  /** false: arrow keys only reach it, Enter chooses it. */
  walk?: boolean | undefined;
  onChoose: () => void;
};

/** One of several things to begin with. Stands in a radiogroup: only the chosen one is reached by Tab, arrow keys move. */
export function ChoiceCard({ icon, graph, title, description, chosen, walk = true, onChoose }: ChoiceCardProps) {
  return (
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      tabIndex={chosen ? 0 : -1}
      data-walk={walk ? undefined : 'no'}
      onClick={onChoose}
      className={cx('flex w-full items-center gap-3 rounded-card border p-2 text-start', chosen ? 'border-accent bg-accent-soft' : 'border-line hover:border-line-strong hover:bg-hover')}
    >
      {graph ? <FlowPicture graph={graph} className="h-12 w-18 shrink-0" /> : <span className="flex h-12 w-18 shrink-0 items-center justify-center rounded-control bg-slate-4 text-muted">{icon}</span>}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium" dir="auto">{title}</span>
        <span className="line-clamp-2 text-xs text-muted" dir="auto">{description}</span>
      </span>
    </button>
  );
}
