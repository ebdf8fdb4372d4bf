import { Reply, SmilePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageBody } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Popover } from '../ui/Popover.tsx';
import { toast } from '../ui/toast.ts';
import { cx } from '../ui/cx.ts';
import { useConversationActions } from './use-conversation-actions.ts';

type MessageToolsProps = { message: MessageBody; conversationId: string; present: string | undefined; onQuote: (message: MessageBody) => void };

const quick = ['👍', '❤️', '😂', '😮', '😢', '🙏', '✅', '🎉'];

/** Answer and react: beside a message while the pointer or the focus is on it. WhatsApp knows only messages that it has taken. */
export function MessageTools({ message, conversationId, present, onQuote }: MessageToolsProps) {
  const { t } = useTranslation('messages');
  const { send } = useConversationActions(conversationId);
  const [open, setOpen] = useState(false);
  const { wamid } = message;
  if (wamid === undefined || message.type === 'system' || message.type === 'revoke' || message.type === 'edit') return null;
  const react = (emoji: string) => {
    setOpen(false);
    // The same once more takes it back (Meta, reaction messages).
    const reaction = { message_id: wamid, emoji: emoji === present ? '' : emoji };
    send.mutate({ clientId: crypto.randomUUID(), message: { type: 'reaction', reaction } }, { onError: (error) => toast({ tone: 'bad', title: describeError(error).message }) });
  };
  return (
    <div className={cx('flex shrink-0', open ? '' : 'invisible group-focus-within/bubble:visible group-hover/bubble:visible')}>
      <IconButton size="xs" variant="ghost" label={t('tools.quote')} icon={<Reply size={14} className="rtl:-scale-x-100" />} onClick={() => onQuote(message)} data-tool="quote" />
      {message.type === 'reaction' ? null : (
        <Popover
          open={open}
          onOpenChange={setOpen}
          side="top"
          label={t('tools.react')}
          flush
          className="w-auto"
          trigger={<IconButton size="xs" variant="ghost" label={t('tools.react')} icon={<SmilePlus size={14} />} data-tool="react" />}
        >
          <div className="flex flex-wrap gap-0.5 p-1" role="group" aria-label={t('tools.react')}>
            {quick.map((emoji) => (
              <button
                key={emoji}
                type="button"
                aria-pressed={emoji === present}
                aria-label={emoji === present ? t('tools.takeBack', { emoji }) : emoji}
                className="size-8 rounded-control text-lg hover:bg-hover aria-pressed:bg-accent-soft"
                onClick={() => react(emoji)}
              >
                {emoji}
              </button>
            ))}
          </div>
        </Popover>
      )}
    </div>
  );
}
