import { ArrowRightLeft, Info, ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MessageBody } from '../../../schemas/generated/types.ts';
import { textAt } from './read-content.ts';

const icons: Record<string, typeof Info> = { user_changed_number: ArrowRightLeft, user_changed_user_id: ArrowRightLeft, customer_identity_changed: ShieldAlert };

/** What WhatsApp tells about the customer's account: a line between the messages, for nobody has said it. */
export function NoticeLine({ message }: { message: MessageBody }) {
  const { t } = useTranslation('messages');
  const kind = textAt(message.content, 'type') ?? message.type;
  const Icon = icons[kind] ?? Info;
  const number = textAt(message.content, 'wa_id') ?? textAt(message.content, 'new_wa_id');
  const words = t(`notice.${kind}`, { number: number === undefined ? '' : `\u2066+${number}\u2069`, defaultValue: message.text ?? t('notice.other') });
  return (
    <p className="mx-auto flex w-fit max-w-[85%] items-center gap-1.5 rounded-full border border-line bg-surface px-3 py-1 text-xs text-muted" data-message-id={message.id} data-direction={message.direction} data-type={message.type} dir="auto">
      <Icon size={12} className="shrink-0" aria-hidden />
      {words}
    </p>
  );
}

/** Kinds of messages that nobody has written. */
export function isNotice({ type }: MessageBody): boolean {
  return type === 'system' || type === 'request_welcome';
}
