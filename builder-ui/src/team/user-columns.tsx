import type { TFunction } from 'i18next';
import { MoreHorizontal } from 'lucide-react';
import type { UserView } from '../../../schemas/generated/types.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Badge } from '../ui/Badge.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/menu-entries.ts';
import type { TableColumn } from '../ui/Table.tsx';

/** Columns of the table of users; words from the namespaces team and shell. */
export function userColumns(t: TFunction<['team', 'shell']>, ownId: string): TableColumn<UserView>[] {
  return [
    {
      id: 'name',
      header: t('column.name'),
      cell: (user) => (
        <div className="flex min-w-0 items-center gap-3">
          <Avatar name={user.name} size={32} presence={user.disabled ? undefined : user.presence} />
          <div className="min-w-0">
            <div className="flex min-w-0 items-center gap-2">
              <span className="truncate font-medium" dir="auto">{user.name}</span>
              {user.id === ownId ? <Badge>{t('you')}</Badge> : null}
              {user.disabled ? <Badge tone="red">{t('disabled')}</Badge> : null}
            </div>
            <div className="flex text-xs text-muted"><span className="min-w-0 truncate" dir="ltr">{user.email}</span></div>
          </div>
        </div>
      ),
    },
    { id: 'role', header: t('column.role'), width: '140px', wraps: true, cell: (user) => t(`shell:roles.${user.role}`) },
    { id: 'presence', header: t('column.presence'), width: '110px', wideOnly: true, cell: (user) => (user.disabled ? '–' : t(`shell:presence.${user.presence}`)) },
    { id: 'open', header: t('column.open'), width: '140px', align: 'end', wideOnly: true, cell: (user) => <span data-numeric>{user.openConversations}</span> },
    { id: 'seen', header: t('column.seen'), width: '130px', wideOnly: true, cell: (user) => (user.lastSeenAt ? <RelativeTime time={user.lastSeenAt} /> : <span className="text-muted">{t('neverSeen')}</span>) },
  ];
}

/** Column with the menu of what may be done to a person. */
export function userActionsColumn(t: TFunction<['team', 'shell']>, entries: (user: UserView) => MenuEntry[]): TableColumn<UserView> {
  return {
    id: 'actions',
    header: <span className="sr-only">{t('column.actions')}</span>,
    width: '56px',
    align: 'end',
    cell: (user) => <Menu align="end" entries={entries(user)} trigger={<IconButton size="sm" noTooltip label={t('actionsFor', { name: user.name })} icon={<MoreHorizontal size={16} />} />} />,
  };
}
