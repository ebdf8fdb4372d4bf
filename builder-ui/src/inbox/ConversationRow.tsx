import { Link } from '@tanstack/react-router';
import { CornerUpLeft, Pause, Workflow } from 'lucide-react';
import { memo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem } from '../../../schemas/generated/types.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { CountBadge } from '../ui/CountBadge.tsx';
import { cx } from '../ui/cx.ts';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import type { InboxView } from './inbox-queries.ts';
import { WaitingTime } from './WaitingTime.tsx';

export const conversationRowHeight = 76;

type ConversationRowProps = {
  item: ConversationItem;
  open: boolean;
  view: InboxView;
  /** Arrow keys walk the list. */
  onKeyDown: (event: KeyboardEvent) => void;
};

/** One conversation in the list: who, the last words, who has it, and how long the customer has waited. */
export const ConversationRow = memo(function ConversationRow({ item, open, view, onKeyDown }: ConversationRowProps) {
  const { t } = useTranslation('inbox');
  const preview = item.lastMessage?.preview || t(`types.${item.lastMessage?.type ?? 'none'}`, { defaultValue: t('types.other') });
  return (
    <Link
      to="/inbox/$conversationId"
      params={{ conversationId: item.id }}
      search={{ view }}
      aria-current={open ? 'true' : undefined}
      onKeyDown={onKeyDown}
      className={cx(
        'flex h-full gap-3 border-b border-line px-3 py-2.5 transition-colors focus-visible:-outline-offset-2',
        open ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <Avatar name={item.contact.name} size={32} className="mt-0.5" />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex items-baseline gap-2">
          <span className={cx('min-w-0 flex-1 truncate', item.unread > 0 ? 'font-semibold' : 'font-medium')} dir="auto">{item.contact.name}</span>
          <RelativeTime time={item.lastMessageAt} className="shrink-0 text-xs text-muted" />
        </span>
        <span className="flex items-center gap-2">
          <span className={cx('min-w-0 flex-1 truncate text-xs', item.unread > 0 ? 'text-ink' : 'text-muted')} dir="auto">
            {item.lastMessage?.direction === 'out' ? <CornerUpLeft size={12} className="me-1 inline-block align-[-2px] text-faint" aria-label={t('list.ours')} /> : null}
            {preview}
          </span>
          <CountBadge count={item.unread} label={t('list.unread', { count: item.unread })} tone="accent" />
        </span>
        <span className="flex items-center gap-1.5 text-2xs text-muted">
          <span className="min-w-0 truncate">{item.assignee ? item.assignee.name : item.team ? t('list.queueOf', { team: item.team.name }) : t('list.nobody')}</span>
          <span aria-hidden>·</span>
          <span className="min-w-0 flex-1 truncate">{item.numberName}</span>
          {item.automation.state === 'running' ? <Workflow size={12} aria-label={t('automation.running')} /> : null}
          {item.automation.state === 'paused' ? <Pause size={12} aria-label={t('automation.paused')} /> : null}
          {item.awaitingReplySince ? <WaitingTime since={item.awaitingReplySince} /> : null}
        </span>
      </span>
    </Link>
  );
});
