import { Ban, Forward, Package, Pencil } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageBody } from '../../../schemas/generated/types.ts';
import { messageKind } from '../../../schemas/messages/message-kind.ts';
import { MessageCost } from '../costs/MessageCost.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { cx } from '../ui/cx.ts';
import { DeliveryState } from './DeliveryState.tsx';
import { MessageContent } from './MessageContent.tsx';
import { MessageSender } from './MessageSender.tsx';
import { MessageTools } from './MessageTools.tsx';
import { MessageTrouble } from './MessageTrouble.tsx';
import { Reactions } from './Reactions.tsx';
import type { ThreadItem } from './thread-items.ts';
import { WhyAnswer } from './WhyAnswer.tsx';

type MessageBubbleProps = { item: ThreadItem; numberId: string; withSender: boolean; onQuote: ((message: MessageBody) => void) | undefined };

/** One message: the customer's neutral at the start, ours at the end; automation says which step of which flow sent it. */
export const MessageBubble = memo(function MessageBubble({ item, numberId, withSender, onQuote }: MessageBubbleProps) {
  const { i18n } = useTranslation('inbox');
  const { message, deleted, reactions, edited } = item;
  const out = message.direction === 'out';
  const failed = message.state === 'failed' || message.state === 'not_sent';
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(new Date(message.at));
  return (
    <div
      className={cx('group/bubble flex max-w-[85%] flex-col gap-1 rounded-card', out ? 'ms-auto items-end' : 'items-start')}
      data-message-id={message.id}
      data-direction={message.direction}
      data-type={message.type}
      tabIndex={-1}
    >
      {withSender && message.source ? <MessageSender source={message.source} /> : null}
      <div className={cx('flex max-w-full items-center gap-1', out && 'flex-row-reverse')}>
        <div
          className={cx(
            'max-w-full min-w-16 rounded-card px-3 py-2',
            out ? (message.source?.kind === 'flow' ? 'border border-accent-line bg-surface' : 'bg-accent-soft') : 'border border-line bg-surface',
            failed && 'border border-red-line bg-red-soft',
          )}
        >
          {deleted ? <Deleted /> : <Said item={item} numberId={numberId} />}
          <div className={cx('mt-1 flex items-center justify-end gap-1.5 text-2xs', out ? 'text-muted' : 'text-faint')}>
            {out ? null : <WhyAnswer message={message} />}
            {edited && !deleted ? <Edited before={edited.before} /> : null}
            <time dateTime={message.at} data-numeric>{time}</time>
            {out ? <MessageCost messageId={message.id} /> : null}
            {out ? <DeliveryState message={message} /> : null}
          </div>
        </div>
        {onQuote && !deleted ? <MessageTools message={message} conversationId={message.conversationId} present={reactions.team} onQuote={onQuote} /> : null}
      </div>
      <Reactions reactions={reactions} />
      <MessageTrouble message={message} />
    </div>
  );
});

/** What stands in a bubble, below the message that it answers. */
function Said({ item: { message, quoted }, numberId }: { item: ThreadItem; numberId: string }) {
  const { t } = useTranslation('messages');
  const { t: inbox } = useTranslation('inbox');
  const answers = message.contextId !== undefined && message.type !== 'reaction';
  return (
    <>
      {message.forwarded ? <p className="mb-1 flex items-center gap-1 text-2xs text-muted italic"><Forward size={12} className="rtl:-scale-x-100" aria-hidden />{t(`forwarded.${message.forwarded}`)}</p> : null}
      {answers ? (
        <p className="mb-1.5 line-clamp-2 rounded-sm border-s-2 border-accent bg-slate-3 px-2 py-1 text-xs text-muted" dir="auto" data-quote>
          {quoted ? (quoted.text ?? inbox(`types.${messageKind(quoted)}`, { defaultValue: inbox('types.other') })) : t('quote.earlier')}
        </p>
      ) : null}
      {message.product ? <p className="mb-1 flex items-center gap-1.5 text-xs text-muted"><Package size={12} aria-hidden />{t('product.about', { product: message.product.productId })}</p> : null}
      <MessageContent message={message} numberId={numberId} />
    </>
  );
}

function Deleted() {
  const { t } = useTranslation('messages');
  return <p className="flex items-center gap-1.5 text-muted italic"><Ban size={14} aria-hidden />{t('deleted')}</p>;
}

function Edited({ before }: { before: string | undefined }) {
  const { t } = useTranslation('messages');
  const mark = <span className="inline-flex items-center gap-1" tabIndex={0}><Pencil size={10} aria-hidden />{t('edited')}</span>;
  return before === undefined ? mark : <Tooltip label={<span className="block whitespace-pre-line">{t('editedBefore', { text: before })}</span>}>{mark}</Tooltip>;
}
