import { useQuery } from '@tanstack/react-query';
import { ChevronDown, UserRound, UserRoundX, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem } from '../../../schemas/generated/types.ts';
import { usePermission, useSession } from '../app/session.ts';
import { mayAnswer } from '../team/may-answer.ts';
import { teamsQuery } from '../team/teams/use-teams.ts';
import { usersQuery } from '../team/use-users.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import type { MenuEntry } from '../ui/menu-entries.ts';
import { Menu } from '../ui/Menu.tsx';
import { assignReasonWords } from './assign-reason-words.ts';
import { useConversationActions } from './use-conversation-actions.ts';

/** Gives the conversation to a colleague, to a team, to oneself, or back to the queue. */
export function AssignMenu({ item }: { item: ConversationItem }) {
  const { t } = useTranslation('inbox');
  const me = useSession();
  const allowed = usePermission('inbox.assign');
  const { assign, assignTeam } = useConversationActions(item.id);
  const users = useQuery({ ...usersQuery, enabled: allowed });
  const teams = useQuery({ ...teamsQuery, enabled: allowed });
  if (!allowed) return null;
  const people = (users.data ?? []).filter((user) => mayAnswer(user) && user.id !== me.id && user.id !== item.assignee?.id);
  const why = item.assignReason && (item.assignee || item.team) ? assignReasonWords(t, item.assignReason) : undefined;
  const entries: MenuEntry[] = [
    ...(why === undefined ? [] : [{ kind: 'label' as const, id: 'why', label: <span className="block max-w-60 normal-case" dir="auto">{why}</span> }]),
    ...(item.assignee?.id === me.id ? [] : [{ id: 'me', label: t('assign.me'), icon: <UserRound size={16} />, onSelect: () => assign.mutate(me.id) }]),
    ...(item.assignee || item.team ? [{ id: 'nobody', label: t('assign.queue'), icon: <UserRoundX size={16} />, onSelect: () => assign.mutate(null) }] : []),
    ...((teams.data ?? []).length > 0 ? [{ kind: 'label' as const, id: 'teams', label: t('assign.teams') }] : []),
    ...(teams.data ?? []).map((team): MenuEntry => ({
      id: `team:${team.id}`,
      label: <Counted name={team.name} count={t('assign.waiting', { count: team.waiting })} />,
      icon: <UsersRound size={16} />,
      disabled: team.id === item.team?.id,
      onSelect: () => assignTeam.mutate(team.id),
    })),
    ...(people.length > 0 ? [{ kind: 'label' as const, id: 'people', label: t('assign.colleagues') }] : []),
    ...people.map((user): MenuEntry => ({
      id: user.id,
      label: <Counted name={user.name} count={t('assign.open', { count: user.openConversations })} />,
      icon: <Avatar name={user.name} size={20} presence={user.presence} />,
      onSelect: () => assign.mutate(user.id),
    })),
  ];
  return (
    <Menu
      align="end"
      entries={entries}
      onOpenChange={(open) => {
        // How much everybody has changes with each message.
        if (open) void Promise.all([users.refetch(), teams.refetch()]);
      }}
      trigger={
        <Button size="sm" icon={item.assignee ? <Avatar name={item.assignee.name} size={20} className="-ms-1" /> : <UserRound size={14} />} iconEnd={<ChevronDown size={14} />} loading={assign.isPending || assignTeam.isPending}>
          {item.assignee ? (item.assignee.id === me.id ? t('assign.you') : item.assignee.name) : (item.team?.name ?? t('assign.button'))}
        </Button>
      }
    />
  );
}

function Counted({ name, count }: { name: string; count: string }) {
  return <span className="flex items-baseline gap-2"><span className="min-w-0 flex-1 truncate">{name}</span><span className="text-xs text-faint" data-numeric>{count}</span></span>;
}
