import { ArrowLeft, CheckCheck, PanelRight, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem } from '../../../schemas/generated/types.ts';
import { usePermission } from '../app/session.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { AssignMenu } from './AssignMenu.tsx';
import { TakeOverButton } from './TakeOverButton.tsx';
import { useConversationActions } from './use-conversation-actions.ts';
import { WindowCountdown } from './WindowCountdown.tsx';

type ThreadHeaderProps = { item: ConversationItem; onBack: () => void; details: boolean; onDetails: (shown: boolean) => void };

/** Who one is talking to, how long the service window is open, and what can be done with the conversation. */
export function ThreadHeader({ item, onBack, details, onDetails }: ThreadHeaderProps) {
  const { t } = useTranslation('inbox');
  const mayClose = usePermission('inbox.close');
  const { update } = useConversationActions(item.id);
  const closed = item.status === 'closed';
  return (
    <header className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-3 py-2">
      <IconButton className="md:hidden" label={t('thread.back')} icon={<ArrowLeft size={16} className="rtl:-scale-x-100" />} onClick={onBack} />
      <Avatar name={item.contact.name} size={32} />
      <div className="min-w-36 flex-1">
        <h2 className="truncate text-md" dir="auto">{item.contact.name}</h2>
        <p className="flex text-xs whitespace-pre text-muted">
          <span className="shrink-0" dir="ltr">{item.contact.phone ?? (item.contact.username ? `@${item.contact.username}` : '')}</span>
          {item.contact.phone || item.contact.username ? ' · ' : ''}
          <span className="min-w-0 truncate" dir="auto">{item.numberName}</span>
        </p>
      </div>
      <WindowCountdown expiresAt={item.windowExpiresAt} freeUntil={item.freeEntryUntil} />
      <div className="ms-auto flex flex-wrap items-center justify-end gap-1.5">
        <TakeOverButton item={item} />
        <AssignMenu item={item} />
        {mayClose ? (
          <Button
            size="sm"
            collapses
            icon={closed ? <RotateCcw size={14} /> : <CheckCheck size={14} />}
            loading={update.isPending}
            onClick={() => update.mutate({ status: closed ? 'open' : 'closed' })}
          >
            {t(closed ? 'thread.reopen' : 'thread.close')}
          </Button>
        ) : null}
        <IconButton size="sm" label={t('thread.details')} pressed={details} icon={<PanelRight size={16} className="rtl:-scale-x-100" />} onClick={() => onDetails(!details)} />
      </div>
    </header>
  );
}
