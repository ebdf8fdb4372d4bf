import { useTranslation } from 'react-i18next';
import type { MessageBody } from '../../../schemas/generated/types.ts';
import { sendWords } from '../i18n/send-words.ts';
import { cx } from '../ui/cx.ts';

/** Why a message has not arrived: it never will, it still waits, or nobody knows. */
export function MessageTrouble({ message: { error, state } }: { message: Pick<MessageBody, 'error' | 'state'> }) {
  const { t } = useTranslation(['inbox', 'send-problems', 'whatsapp-errors']);
  if (!error) return null;
  const reason = sendWords(t, error);
  const isOpen = state === 'queued' || state === 'sending' || state === 'unknown';
  return <p className={cx('max-w-[52ch] text-xs', isOpen ? 'text-amber-ink' : 'text-red-ink')}>{state === 'unknown' ? reason : t(isOpen ? 'message.waiting' : 'message.failed', { reason })}</p>;
}
