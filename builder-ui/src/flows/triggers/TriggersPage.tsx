import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { SearchX, Zap } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.ts';
import { ListToolbar } from '../../app/ListToolbar.tsx';
import { Page } from '../../app/Page.tsx';
import { PagedTable } from '../../app/PagedTable.tsx';
import { useLive } from '../../live/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FlowsTabs } from '../FlowsTabs.tsx';
import { FilterChips } from '../list/FilterChips.tsx';
import { NodeWordsProvider } from '../node-types/node-words.tsx';
import { triggersQuery } from './triggers-query.ts';
import { useTriggerColumns } from './use-trigger-columns.tsx';

/** What starts the live flows, in the order in which it is asked, with words that several flows react to marked. */
export function TriggersPage() {
  const { t } = useTranslation('triggers');
  return (
    <Page title={t('title')} crumbs={[{ label: t('flows:title'), to: '/flows' }]}>
      <FlowsTabs />
      <NodeWordsProvider><Triggers /></NodeWordsProvider>
    </Page>
  );
}

function Triggers() {
  const { t } = useTranslation('triggers');
  const client = useQueryClient();
  const [search, setSearch] = useState('');
  const [shared, setShared] = useState<'shared'>();
  const text = useDeferredValue(search.trim());
  const query = useInfiniteQuery({ ...triggersQuery({ search: text, shared }), placeholderData: (before) => before });
  useLive('flows', () => void client.invalidateQueries({ queryKey: keys.flows.list().slice(0, 2) }));
  const columns = useTriggerColumns();
  const count = query.data?.pages[0]?.sharedCount;
  const narrowed = text !== '' || shared !== undefined;
  return (
    <>
      <ListToolbar search={{ value: search, onChange: setSearch, placeholder: t('search') }}>
        <FilterChips label={t('filter')} options={[{ value: 'shared', label: count === undefined ? t('filter') : t('shared', { count }) }]} value={shared} onValueChange={setShared} />
      </ListToolbar>
      <p className="shrink-0 border-b border-line px-4 py-2 text-xs text-muted">{t('explain')}</p>
      <PagedTable
        aria-label={t('title')}
        query={query}
        failed={t('failed')}
        rowHeight={56}
        rowKey={(trigger) => `${trigger.flow.id}:${trigger.nodeId}`}
        columns={columns}
        empty={narrowed
          ? <EmptyState icon={<SearchX size={20} />} title={t('nothing')} description={t('nothingHint')} />
          : <EmptyState icon={<Zap size={20} />} title={t('empty')} description={t('emptyHint')} />}
      />
    </>
  );
}
