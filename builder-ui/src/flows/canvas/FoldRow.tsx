import { ChevronDown } from 'lucide-react';
import { useEditorSession } from '../editor/session-context.ts';
import { useNodeWords } from '../node-types/node-words.tsx';

/** Stands for the exits of a step that lead nowhere and are only taken in trouble; a click shows them. */
export function FoldRow({ nodeId, count }: { nodeId: string; count: number }) {
  const { t } = useNodeWords();
  const { canvas } = useEditorSession();
  return (
    <button type="button" className="step-row nodrag w-full text-faint hover:text-ink" tabIndex={-1} onClick={(event) => { event.stopPropagation(); canvas.toggleFold(nodeId); }}>
      {t('flows:card.moreExits', { count })}
      <ChevronDown size={12} aria-hidden />
    </button>
  );
}
