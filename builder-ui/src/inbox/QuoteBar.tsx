import { Reply, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MessageBody } from '../../../schemas/generated/types.ts';
import { messageKind } from '../../../schemas/messages/message-kind.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** Above the reply box: the message that the next one answers. */
export function QuoteBar({ quoted, onDrop }: { quoted: MessageBody; onDrop: () => void }) {
  const { t } = useTranslation('messages');
  const { t: inbox } = useTranslation('inbox');
  return (
    <div className="mb-2 flex items-center gap-2 rounded-control border-s-2 border-accent bg-slate-3 py-1 ps-2 pe-1 text-xs" data-quoting>
      <Reply size={14} className="shrink-0 text-faint rtl:-scale-x-100" aria-hidden />
      <p className="min-w-0 flex-1 truncate" dir="auto">
        <span className="text-muted">{t(quoted.direction === 'in' ? 'quote.customer' : 'quote.team')}: </span>
        {quoted.text ?? inbox(`types.${messageKind(quoted)}`, { defaultValue: inbox('types.other') })}
      </p>
      <IconButton size="xs" variant="ghost" label={t('quote.drop')} icon={<X size={14} />} onClick={onDrop} />
    </div>
  );
}
