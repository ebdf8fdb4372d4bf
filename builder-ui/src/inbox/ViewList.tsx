import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Archive, Inbox, UserRound, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../ui/cx.ts';
import { countsQuery, type InboxView } from './inbox-queries.ts';

const views: ReadonlyArray<{ view: InboxView; icon: ReactNode }> = [
  { view: 'mine', icon: <UserRound size={16} aria-hidden /> },
  { view: 'unassigned', icon: <UsersRound size={16} aria-hidden /> },
  { view: 'all', icon: <Inbox size={16} aria-hidden /> },
  { view: 'closed', icon: <Archive size={16} aria-hidden /> },
];

/** The views of the inbox with how many conversations each holds. `tabs` lays them out in a row. */
export function ViewList({ view, tabs = false, className }: { view: InboxView; tabs?: boolean; className?: string }) {
  const { t } = useTranslation('inbox');
  const { data: counts } = useQuery(countsQuery);
  return (
    <nav aria-label={t('views.label')} className={cx(tabs ? 'flex gap-1 overflow-x-auto' : 'flex flex-col gap-0.5 p-2', className)}>
      {views.map((entry) => (
        <Link
          key={entry.view}
          to="/inbox"
          search={{ view: entry.view }}
          aria-current={entry.view === view ? 'page' : undefined}
          className={cx(
            'flex h-8 items-center gap-2 rounded-control px-2 whitespace-nowrap transition-colors',
            entry.view === view ? 'bg-accent-soft font-medium text-accent-ink' : 'text-muted hover:bg-hover hover:text-ink',
          )}
        >
          {entry.icon}
          <span className="min-w-0 flex-1 truncate">{t(`views.${entry.view}`)}</span>
          <span className="text-xs" data-numeric>{counts?.[entry.view] ?? ''}</span>
        </Link>
      ))}
    </nav>
  );
}
