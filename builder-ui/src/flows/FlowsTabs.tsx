import { useTranslation } from 'react-i18next';
import { AreaTabs } from '../app/AreaTabs.tsx';
import { useRailCounts } from '../app/rail-state.ts';
import { usePermission } from '../app/session.ts';
import { CountBadge } from '../ui/CountBadge.tsx';

/** The parts of the flows area: the flows, the runs that need a person, and who answers what. */
export function FlowsTabs() {
  const { t } = useTranslation('flows');
  const mayOperate = usePermission('flows.operate');
  const total = useRailCounts((counts) => counts.flows ?? 0);
  const stuck = { to: '/flows/stuck', label: <>{t('tabs.stuck')}<CountBadge tone="red" count={total} label={t('tabs.stuckCount', { count: total })} /></> } as const;
  return <AreaTabs label={t('tabs.label')} tabs={[{ to: '/flows', label: t('tabs.flows') }, ...(mayOperate ? [stuck] : []), { to: '/flows/triggers', label: t('tabs.triggers') }]} />;
}
