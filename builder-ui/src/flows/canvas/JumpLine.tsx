import { CornerDownRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reveal } from '../actions/reveal.ts';
import { useEditorSession, useNode } from '../editor/session-context.ts';
import { useNodeWords } from '../node-types/node-words.tsx';

/** In place of a card's sentence: the step (its id, as the params have it) that it leads to without a line. A click goes there. */
export function JumpLine({ target: written }: { target: unknown }) {
  const target = typeof written === 'string' ? written : '';
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const words = useNodeWords();
  const node = useNode(target);
  const look = 'step-summary nodrag flex h-7 w-full items-start gap-1 ps-3.5 pe-3 text-start text-xs leading-[18px]';
  if (!node) return <p className={`${look} text-faint italic`}>{t(target === '' ? 'card.jumpNowhere' : 'card.jumpGone')}</p>;
  return (
    <button type="button" tabIndex={-1} className={`${look} text-ink hover:text-accent-ink`} title={t('card.jumpTo', { name: words.name(node) })} onClick={(event) => { event.stopPropagation(); reveal(session, target); }}>
      <CornerDownRight size={12} className="mt-0.5 shrink-0 text-muted rtl:-scale-x-100" aria-hidden />
      <span className="min-w-0 truncate" dir="auto">{words.name(node)}</span>
    </button>
  );
}
