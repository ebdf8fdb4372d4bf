import { useTranslation } from 'react-i18next';
import type { ThreadItem } from './thread-items.ts';

/** The emoji that hang on a message: the customer's and ours. */
export function Reactions({ reactions: { customer, team } }: { reactions: ThreadItem['reactions'] }) {
  const { t } = useTranslation('messages');
  if (!customer && !team) return null;
  return (
    <p className="-mt-2.5 flex gap-1 px-2" data-reactions>
      {customer ? <Emoji emoji={customer} label={t('reaction.customer', { emoji: customer })} /> : null}
      {team ? <Emoji emoji={team} label={t('reaction.team', { emoji: team })} /> : null}
    </p>
  );
}

function Emoji({ emoji, label }: { emoji: string; label: string }) {
  return <span role="img" aria-label={label} title={label} className="rounded-full border border-line bg-raised px-1.5 text-sm leading-5">{emoji}</span>;
}
