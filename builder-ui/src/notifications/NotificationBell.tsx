import { useInfiniteQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountBadge } from '../ui/CountBadge.tsx';
import { cx } from '../ui/cx.ts';
import { Popover } from '../ui/Popover.tsx';
import { NotificationPanel } from './NotificationPanel.tsx';
import { notificationsQuery } from './use-notifications.ts';

/** Bell with the number of unread notifications; opens their list. */
export function NotificationBell({ withLabel }: { withLabel: boolean }) {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const unread = useInfiniteQuery(notificationsQuery).data?.pages[0]?.unread ?? 0;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      side="inline-end"
      align="end"
      gap={withLabel ? 12 : 16}
      size="lg"
      label={t('notifications.title')}
      flush
      trigger={
        <button
          type="button"
          aria-label={unread > 0 ? t('notifications.open', { count: unread }) : t('notifications.title')}
          className={cx('relative flex h-8 items-center gap-3 rounded-control text-xs text-muted transition-colors hover:bg-slate-3 hover:text-ink data-popup-open:bg-slate-3', withLabel ? 'px-3' : 'w-8 justify-center')}
        >
          <Bell size={16} aria-hidden />
          {withLabel ? <span className="min-w-0 flex-1 truncate text-start">{t('notifications.title')}</span> : null}
          <span aria-hidden className={withLabel ? 'flex' : 'absolute -end-1 -top-0.5 flex rounded-full ring-2 ring-surface empty:hidden'}><CountBadge count={unread} tone="red" label="" /></span>
        </button>
      }
    >
      <NotificationPanel onClose={() => setOpen(false)} />
    </Popover>
  );
}
