import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BellOff, CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NotificationView } from '../../../schemas/generated/types.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { notificationLink } from './notification-link.ts';
import { NotificationRow } from './NotificationRow.tsx';
import { notificationsQuery, useMarkRead } from './use-notifications.ts';

/** The list behind the bell. */
export function NotificationPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const list = useInfiniteQuery(notificationsQuery);
  const markRead = useMarkRead();
  const notifications = list.data?.pages.flatMap((page) => page.items) ?? [];
  const open = (notification: NotificationView) => {
    if (notification.readAt === undefined) markRead.mutate([notification.id]);
    const link = notificationLink(notification);
    if (!link) return;
    onClose();
    void navigate(link);
  };
  return (
    <div className="flex max-h-[min(520px,var(--available-height))] flex-col">
      <div className="flex h-11 shrink-0 items-center justify-between border-b border-line ps-4 pe-2">
        <h2 className="text-sm">{t('notifications.title')}</h2>
        <IconButton size="sm" label={t('notifications.markAll')} icon={<CheckCheck size={16} />} disabled={!list.data?.pages[0]?.unread} loading={markRead.isPending && markRead.variables === undefined} onClick={() => markRead.mutate(undefined)} />
      </div>
      <div className="min-h-0 overflow-y-auto">
        {list.isPending ? <SkeletonRows rows={4} height={56} />
          : list.isError ? <ErrorState compact error={list.error} title={t('notifications.loadFailed')} onRetry={() => void list.refetch()} retrying={list.isFetching} />
          : notifications.length === 0 ? <EmptyState compact icon={<BellOff size={18} />} title={t('notifications.none')} description={t('notifications.noneHint')} />
          : notifications.map((notification) => <NotificationRow key={notification.id} notification={notification} onOpen={() => open(notification)} />)}
        {list.hasNextPage ? <div className="flex justify-center border-t border-line p-2"><Button size="sm" variant="ghost" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('notifications.older')}</Button></div> : null}
      </div>
    </div>
  );
}
