import { Check, CheckCheck, CircleAlert, CircleHelp, Clock3, Mic } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageBody } from '../../../schemas/generated/types.ts';
import { Tooltip } from '../ui/Tooltip.tsx';

const marks: Record<string, ReactNode> = {
  queued: <Clock3 size={12} aria-hidden />,
  sending: <Clock3 size={12} aria-hidden />,
  unknown: <CircleHelp size={12} className="text-amber-ink" aria-hidden />,
  accepted: <Check size={13} aria-hidden />,
  sent: <Check size={13} aria-hidden />,
  delivered: <CheckCheck size={13} aria-hidden />,
  read: <CheckCheck size={13} className="text-blue-ink" aria-hidden />,
  played: <Mic size={12} className="text-blue-ink" aria-hidden />,
  failed: <CircleAlert size={12} className="text-red-ink" aria-hidden />,
  not_sent: <CircleAlert size={12} className="text-red-ink" aria-hidden />,
};

/** Ticks of an outgoing message; the tooltip tells each state with its time. */
export function DeliveryState({ message }: { message: MessageBody }) {
  const { t, i18n } = useTranslation('inbox');
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'medium' });
  const steps = Object.entries(message.stateAt)
    .sort(([, a], [, b]) => Date.parse(a) - Date.parse(b))
    .map(([state, at]) => `${t(`state.${state}`)} ${time.format(new Date(at))}`);
  return (
    <Tooltip label={<span className="block whitespace-pre-line">{steps.length > 0 ? steps.join('\n') : t(`state.${message.state}`)}</span>}>
      <span className="inline-flex" role="img" aria-label={t(`state.${message.state}`)} data-state={message.state}>{marks[message.state] ?? marks['sent']}</span>
    </Tooltip>
  );
}
