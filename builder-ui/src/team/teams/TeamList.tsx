import { useQuery } from '@tanstack/react-query';
import { Clock, Pencil, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamView } from '../../../../schemas/generated/types.ts';
import { usePermission } from '../../app/session.ts';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { TeamDialog } from './TeamDialog.tsx';
import { teamsQuery, useDeleteTeam } from './use-teams.ts';

type TeamListProps = { creating: boolean; onCreating: (creating: boolean) => void };

/** The teams: who is in them, how conversations are handed out, and how many wait. */
export function TeamList({ creating, onCreating }: TeamListProps) {
  const { t } = useTranslation('team');
  const mayChange = usePermission('team.write');
  const teams = useQuery(teamsQuery);
  const [edited, setEdited] = useState<TeamView | null>(null);
  const [gone, setGone] = useState<TeamView | null>(null);
  const remove = useDeleteTeam();
  const add = mayChange ? <Button variant="primary" onClick={() => onCreating(true)}>{t('teams.add')}</Button> : null;
  return (
    <>
      {teams.isPending ? <SkeletonRows height={56} /> : null}
      {teams.isError ? <ErrorState error={teams.error} title={t('teams.loadFailed')} onRetry={() => void teams.refetch()} retrying={teams.isFetching} /> : null}
      {teams.data?.length === 0 ? <EmptyState icon={<Users size={20} />} title={t('teams.none')} description={t('teams.noneHint')} action={add} /> : null}
      <ul aria-label={t('teams.title')} className="bg-surface">
        {teams.data?.map((team) => (
          <li key={team.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-3">
            <div className="min-w-48 flex-1">
              <p className="flex items-center gap-2 font-medium" dir="auto">
                {team.name}
                {team.waiting > 0 ? <Badge tone="amber">{t('teams.waiting', { count: team.waiting })}</Badge> : null}
              </p>
              <p className="mt-0.5 flex items-center gap-1.5 text-xs text-muted">
                {t(`teams.strategy.${team.strategy}`)}
                {team.calendar ? <><span aria-hidden>·</span><Clock size={12} aria-hidden />{t('teams.ownHours')}</> : null}
              </p>
            </div>
            <Members team={team} />
            {mayChange ? (
              <span className="flex gap-1">
                <IconButton size="sm" label={t('teams.edit', { name: team.name })} icon={<Pencil size={16} />} onClick={() => setEdited(team)} />
                <IconButton size="sm" label={t('teams.delete.action', { name: team.name })} icon={<Trash2 size={16} />} onClick={() => setGone(team)} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <TeamDialog key={edited?.id ?? 'new'} team={edited} open={creating || edited !== null} onClose={() => { setEdited(null); onCreating(false); }} />
      <AskFirst
        variables={gone && gone.id}
        mutation={remove}
        title={t('teams.delete.title', { name: gone?.name })}
        description={t('teams.delete.description', { count: gone?.waiting ?? 0 })}
        confirmLabel={t('teams.delete.submit')}
        done={t('teams.delete.done', { name: gone?.name })}
        onClose={() => setGone(null)}
      />
    </>
  );
}

function Members({ team }: { team: TeamView }) {
  const { t } = useTranslation('team');
  if (team.members.length === 0) return <span className="text-xs text-faint">{t('teams.nobody')}</span>;
  const shown = team.members.slice(0, 5);
  return (
    <span className="flex items-center gap-2">
      <span className="flex gap-1">{shown.map((member) => <Avatar key={member.id} name={member.name} size={24} presence={member.presence} />)}</span>
      <span className="text-xs text-muted">{t('teams.members', { count: team.members.length, online: team.members.filter((member) => member.presence === 'online').length })}</span>
    </span>
  );
}
