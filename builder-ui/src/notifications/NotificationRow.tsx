import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NotificationView } from '../../../schemas/generated/types.ts';
import { cx } from '../ui/cx.ts';
import { noticeWords } from './notice-words.ts';
import { RelativeTime } from '../ui/RelativeTime.tsx';

const icons = {
  info: <Info size={16} className="text-blue-ink" aria-hidden />,
  warning: <TriangleAlert size={16} className="text-amber-ink" aria-hidden />,
  urgent: <CircleAlert size={16} className="text-red-ink" aria-hidden />,
};

type NotificationRowProps = { notification: NotificationView; onOpen: () => void };

/** One thing that the person was told. Unread ones are marked by a dot and heavier words. */
export function NotificationRow({ notification, onOpen }: NotificationRowProps) {
  const { t } = useTranslation(['shell', 'whatsapp-errors']);
  const unread = notification.readAt === undefined;
  return (
    <button type="button" onClick={onOpen} className="flex w-full items-start gap-2.5 border-b border-line px-4 py-2.5 text-start transition-colors last:border-0 hover:bg-slate-3 focus-visible:-outline-offset-2">
      <span className="mt-px flex">{icons[notification.level]}</span>
      <span className="min-w-0 flex-1">
        <span className="sr-only">{t(`notifications.${notification.level}`)}: </span>
        <span className={cx('block break-words', unread ? 'font-medium' : 'text-muted')} dir="auto">{noticeWords(t, notification)}</span>
        <RelativeTime time={notification.createdAt} className="text-xs text-muted" />
      </span>
      {unread ? <span className="mt-1.5 size-2 shrink-0 rounded-full bg-accent"><span className="sr-only">{t('notifications.unread')}</span></span> : null}
    </button>
  );
}
