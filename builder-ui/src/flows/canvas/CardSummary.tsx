import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import { summaryText } from '../node-types/summary.ts';

/** One line that says in words what the step does. */
export function CardSummary({ node }: { node: FlowNode }) {
  const parts = useNodeWords().summary(node);
  return (
    <p className="step-summary h-7 truncate ps-3.5 pe-3 text-xs leading-[18px] text-muted" dir="auto" title={summaryText(parts)}>
      {parts.map((part, index) => (
        // The sentence's parts have no identity of their own; they are only ever redrawn together.
        <span key={index} className={part.kind === 'value' ? 'text-ink' : part.kind === 'missing' ? 'text-faint italic' : undefined}>{part.text}</span>
      ))}
    </p>
  );
}
