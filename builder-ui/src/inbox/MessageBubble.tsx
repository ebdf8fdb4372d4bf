import { Link } from '@tanstack/react-router';
import { Workflow } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageBody } from '../../../schemas/generated/types.ts';
import { cx } from '../ui/cx.ts';
import { DeliveryState } from './DeliveryState.tsx';
import { MessageContent } from './MessageContent.tsx';
import { WhyAnswer } from './WhyAnswer.tsx';

type MessageBubbleProps = { message: MessageBody; quoted: MessageBody | undefined; numberId: string; withSender: boolean };

/** One message: the customer's neutral at the start, ours at the end; automation says which step of which flow sent it. */
export const MessageBubble = memo(function MessageBubble({ message, quoted, numberId, withSender }: MessageBubbleProps) {
  const { t, i18n } = useTranslation('inbox');
  const out = message.direction === 'out';
  const failed = message.state === 'failed' || message.state === 'not_sent';
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(new Date(message.at));
  return (
    <div className={cx('group/bubble flex max-w-[85%] flex-col gap-1', out ? 'ms-auto items-end' : 'items-start')} data-message-id={message.id} data-direction={message.direction}>
      {withSender && message.source ? <Sender source={message.source} /> : null}
      <div
        className={cx(
          'max-w-full min-w-16 rounded-card px-3 py-2',
          out ? (message.source?.kind === 'flow' ? 'border border-accent-line bg-surface' : 'bg-accent-soft') : 'border border-line bg-surface',
          failed && 'border border-red-line bg-red-soft',
        )}
      >
        {quoted ? <p className="mb-1.5 line-clamp-2 rounded-sm border-s-2 border-accent bg-slate-3 px-2 py-1 text-xs text-muted" dir="auto">{quoted.text ?? t(`types.${quoted.type}`, { defaultValue: t('types.other') })}</p> : null}
        <MessageContent message={message} numberId={numberId} />
        <div className="mt-1 flex items-center justify-end gap-1.5 text-2xs text-faint">
          {out ? null : <WhyAnswer message={message} />}
          <time dateTime={message.at} data-numeric>{time}</time>
          {out ? <DeliveryState message={message} /> : null}
        </div>
      </div>
      {message.error ? <p className="max-w-[52ch] text-xs text-red-ink">{t('message.failed', { reason: message.error.message })}</p> : null}
    </div>
  );
});

function Sender({ source }: { source: NonNullable<MessageBody['source']> }) {
  const { t } = useTranslation('inbox');
  if (source.kind === 'flow' && source.flowId) {
    return (
      <Link
        to="/flows/$flowId"
        params={{ flowId: source.flowId }}
        search={{ ...(source.runId ? { run: source.runId } : {}), ...(source.nodeId ? { node: source.nodeId } : {}) }}
        className="flex items-center gap-1 rounded-sm text-2xs text-muted hover:text-accent-ink hover:underline"
        title={t('message.openStep')}
      >
        <Workflow size={12} aria-hidden />
        {source.flowName ?? t('message.flow')}
      </Link>
    );
  }
  return <span className="text-2xs text-faint">{source.kind === 'agent' ? (source.userName ?? t('message.colleague')) : t(`message.by.${source.kind}`)}</span>;
}
