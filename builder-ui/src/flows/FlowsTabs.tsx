import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaTabs } from '../app/AreaTabs.tsx';
import { useRailCounts } from '../app/rail-state.ts';
import { usePermission } from '../app/session.ts';
import { useWordsAhead } from '../i18n/use-words-ahead.ts';
import { CountBadge } from '../ui/CountBadge.tsx';
import { nodeMessagesQuery } from './node-types/node-messages-query.ts';

/** What the other tabs, and the editor after them, say. */
const tabWords = ['triggers', 'runs', 'flow-issues', 'text-problems'];

/** The parts of the flows area: the flows, the runs that need a person, and who answers what. */
export function FlowsTabs() {
  const { t, i18n: { language } } = useTranslation('flows');
  useWordsAhead(tabWords);
  const client = useQueryClient();
  useEffect(() => void client.prefetchQuery(nodeMessagesQuery(language)), [client, language]);
  const mayOperate = usePermission('flows.operate');
  const total = useRailCounts((counts) => counts.flows ?? 0);
  const stuck = { to: '/flows/stuck', label: <>{t('tabs.stuck')}<CountBadge tone="red" count={total} label={t('tabs.stuckCount', { count: total })} /></> } as const;
  return <AreaTabs label={t('tabs.label')} tabs={[{ to: '/flows', label: t('tabs.flows') }, ...(mayOperate ? [stuck] : []), { to: '/flows/triggers', label: t('tabs.triggers') }]} />;
}
