import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keys } from '../api/keys.ts';
import { useSession } from '../app/session.ts';
import { useLive } from '../live/use-live.ts';
import { toast } from '../ui/toast.ts';
import { noticeWords } from './notice-words.ts';
import { notificationLink } from './notification-link.ts';
import { readNotification } from './read-notification.ts';

/** A customer who was given to this person waits for them. */
const isAssignment = (code: string | undefined): boolean => code?.startsWith('assigned_') === true;

/** Shows what arrives while the person is here: the bell counts it; warnings, urgent ones and assignments also speak up. Draws nothing. */
export function NotificationListener() {
  // The page does not wait for words that are needed only when a number stops.
  const { t } = useTranslation(['shell', 'whatsapp-errors'], { useSuspense: false });
  const { id } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  useLive(`notifications:${id}`, (event) => {
    void client.invalidateQueries({ queryKey: keys.notifications });
    const notification = event.type === 'notification.added' ? readNotification(event.data) : null;
    if (!notification || (notification.level === 'info' && !isAssignment(notification.code))) return;
    const link = notificationLink(notification);
    toast({
      tone: notification.level === 'urgent' ? 'bad' : 'neutral',
      title: noticeWords(t, notification),
      action: link ? { label: t('notifications.show'), onSelect: () => void navigate(link) } : undefined,
    });
  });
  return null;
}
