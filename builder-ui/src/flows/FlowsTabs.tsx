import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRailCounts } from '../app/rail-state.ts';
import { usePermission } from '../app/session.ts';
import { CountBadge } from '../ui/CountBadge.tsx';

const look = 'flex h-9 items-center gap-1.5 border-b-2 border-transparent px-1 text-xs font-medium whitespace-nowrap text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink';

/** The parts of the flows area: the flows, the runs that need a person, and who answers what. */
export function FlowsTabs() {
  const { t } = useTranslation('flows');
  const mayOperate = usePermission('flows.operate');
  const total = useRailCounts((counts) => counts.flows ?? 0);
  return (
    <nav aria-label={t('tabs.label')} className="flex shrink-0 gap-5 overflow-x-auto border-b border-line bg-surface px-4">
      <Tab to="/flows">{t('tabs.flows')}</Tab>
      {mayOperate ? <Tab to="/flows/stuck">{t('tabs.stuck')}<CountBadge tone="red" count={total} label={t('tabs.stuckCount', { count: total })} /></Tab> : null}
      <Tab to="/flows/triggers">{t('tabs.triggers')}</Tab>
    </nav>
  );
}

function Tab({ to, children }: { to: '/flows' | '/flows/stuck' | '/flows/triggers'; children: ReactNode }) {
  return <Link to={to} activeOptions={{ exact: true, includeSearch: false }} className={look}>{children}</Link>;
}
