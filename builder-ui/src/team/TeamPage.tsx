import { useQuery } from '@tanstack/react-query';
import { Plus, UserPlus, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserView } from '../../../schemas/generated/types.ts';
import { useCommands, type Command } from '../app/commands.ts';
import { ListToolbar } from '../app/ListToolbar.tsx';
import { Page } from '../app/Page.tsx';
import { foldText } from '../app/rank-commands.ts';
import { usePermission } from '../app/session.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { FirstPasswordDialog, type FirstPassword } from './FirstPasswordDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { TeamList } from './teams/TeamList.tsx';
import { usersQuery } from './use-users.ts';
import { UserTable } from './UserTable.tsx';

const noUsers: ReadonlyArray<UserView> = [];

/** Who works here, in which role, and who is at work now. */
export function TeamPage() {
  const { t } = useTranslation('team');
  const mayInvite = usePermission('team.write');
  const users = useQuery(usersQuery);
  const [search, setSearch] = useState('');
  const [part, setPart] = useState<'people' | 'teams'>('people');
  const [makingTeam, setMakingTeam] = useState(false);
  const [inviting, setInviting] = useState(false);
  const [first, setFirst] = useState<FirstPassword | null>(null);
  useCommands(useMemo((): Command[] => (mayInvite ? [{ id: 'team.invite', title: t('invite.action'), group: t('title'), run: () => setInviting(true) }] : []), [mayInvite, t]));

  const all = users.data ?? noUsers;
  const wanted = foldText(search);
  const shown = all.filter((user) => foldText(`${user.name} ${user.email}`).includes(wanted));
  const atWork = all.filter((user) => user.presence === 'online' && !user.disabled).length;
  return (
    <Page
      title={t('title')}
      state={users.data ? t('count', { count: all.length, online: atWork }) : null}
      actions={!mayInvite ? null : part === 'people' ? (
        <Button variant="primary" icon={<UserPlus size={16} />} onClick={() => setInviting(true)}>{t('invite.action')}</Button>
      ) : (
        <Button variant="primary" icon={<Plus size={16} />} onClick={() => setMakingTeam(true)}>{t('teams.add')}</Button>
      )}
    >
      <ListToolbar
        start={<SegmentedControl size="sm" aria-label={t('teams.parts')} value={part} onValueChange={setPart} options={[{ value: 'people', label: t('teams.people') }, { value: 'teams', label: t('teams.title') }]} />}
        search={part === 'people' ? { value: search, onChange: setSearch, placeholder: t('search') } : undefined}
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {part === 'teams' ? <TeamList creating={makingTeam} onCreating={setMakingTeam} />
          : users.isPending ? <SkeletonRows height={56} avatar className="bg-surface" />
          : users.isError ? <ErrorState error={users.error} title={t('loadFailed')} onRetry={() => void users.refetch()} retrying={users.isFetching} />
          : shown.length === 0 ? <EmptyState icon={<Users size={20} />} title={t('none.title')} description={t('none.description', { text: search })} action={<Button onClick={() => setSearch('')}>{t('none.action')}</Button>} />
          : <UserTable users={shown} />}
      </div>
      <InviteDialog
        open={inviting}
        onOpenChange={setInviting}
        onCreated={({ user, initialPassword }) => {
          setInviting(false);
          setFirst({ name: user.name, email: user.email, password: initialPassword });
        }}
      />
      <FirstPasswordDialog first={first} onClose={() => setFirst(null)} />
    </Page>
  );
}
