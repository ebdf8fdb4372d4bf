import { Phone, Plus, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListToolbar } from '../app/ListToolbar.tsx';
import { Page } from '../app/Page.tsx';
import { usePermission } from '../app/session.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { ConnectNumberDialog } from './ConnectNumberDialog.tsx';
import { groupNumbers, stateNames, stateOf, type NumberFilter } from './number-state.ts';
import { NumbersTabs } from './NumbersTabs.tsx';
import { NumberTable } from './NumberTable.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { useNumbers } from './use-numbers.ts';

const qualityNames = ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] as const;

/** All business numbers by account, live: state, quality, limits, speed, what they sent and what waits. */
export function NumbersPage() {
  const { t } = useTranslation(['number-list', 'numbers']);
  const mayWrite = usePermission('numbers.write');
  const [connecting, setConnecting] = useState(false);
  const [planning, setPlanning] = useState(false);
  const [filter, setFilter] = useState<NumberFilter>({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = useNumbers();
  const numbers = query.data ?? [];
  const groups = groupNumbers(numbers, filter);
  const stopped = numbers.filter((number) => stateOf(number) === 'stopped').length;
  const accounts = groupNumbers(numbers, {});
  const nameOf = ({ wabaId, name }: { wabaId: string; name: string | undefined }) => name ?? t('account', { id: wabaId });
  const choose = (ids: readonly string[], on: boolean) => setChosen((before) => {
    const next = new Set(before);
    for (const id of ids) if (on) next.add(id); else next.delete(id);
    return next;
  });
  const connect = mayWrite ? <Button variant="primary" icon={<Plus size={14} />} onClick={() => setConnecting(true)}>{t('numbers:connect')}</Button> : undefined;
  const all = 'all';
  return (
    <Page title={t('numbers:title')} actions={numbers.length > 0 ? connect : undefined}>
      <NumbersTabs />
      {numbers.length > 0 ? (
        <ListToolbar search={{ value: filter.search ?? '', onChange: (search) => setFilter({ ...filter, search }), placeholder: t('search') }}>
          {accounts.length > 1 ? <div className="w-52 max-w-full"><Select aria-label={t('allAccounts')} value={filter.wabaId ?? all} onValueChange={(id) => setFilter({ ...filter, wabaId: id === all ? undefined : id })} options={[{ value: all, label: t('allAccounts') }, ...accounts.map((account) => ({ value: account.wabaId, label: nameOf(account), ...(account.name === undefined ? {} : { description: account.wabaId }) }))]} /></div> : null}
          <div className="w-40 max-w-full"><Select aria-label={t('allStates')} value={filter.state ?? all} onValueChange={(state) => setFilter({ ...filter, state: stateNames.find((name) => name === state) })} options={[{ value: all, label: t('allStates') }, ...stateNames.map((name) => ({ value: name as string, label: t(`state.${name}`) }))]} /></div>
          <div className="w-40 max-w-full"><Select aria-label={t('allQualities')} value={filter.quality ?? all} onValueChange={(quality) => setFilter({ ...filter, quality: quality === all ? undefined : quality })} options={[{ value: all, label: t('allQualities') }, ...qualityNames.map((name) => ({ value: name as string, label: t(`numbers:quality.${name}`) }))]} /></div>
          {chosen.size > 0 ? (
            <div className="ms-auto flex items-center gap-3">
              <span className="text-xs text-muted" data-numeric>{t('selected', { count: chosen.size })}</span>
              <Button size="sm" onClick={() => setPlanning(true)}>{t('changePlan')}</Button>
            </div>
          ) : null}
        </ListToolbar>
      ) : null}
      {stopped > 0 ? <Notice tone="red" className="mx-4 mt-3 shrink-0" title={t('stopped', { count: stopped })} action={<Button size="sm" onClick={() => setFilter({ state: 'stopped' })}>{t('showStopped')}</Button>} /> : null}
      {query.isPending ? <SkeletonRows height={56} rows={10} className="bg-surface" /> : query.isError && numbers.length === 0 ? (
        <ErrorState className="py-10" error={query.error} title={t('numbers:failed')} onRetry={() => void query.refetch()} retrying={query.isFetching} />
      ) : numbers.length === 0 ? (
        <EmptyState icon={<Phone size={20} />} title={t('numbers:empty.title')} description={t('numbers:empty.description')} action={connect} />
      ) : groups.length === 0 ? (
        <EmptyState icon={<SearchX size={20} />} title={t('nothingFound')} description={t('nothingFoundHint')} />
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto">
          {groups.map((group) => (
            <section key={group.wabaId} className="mb-6">
              <h2 className="flex items-baseline gap-2 px-4 pt-4 pb-2 text-sm">
                <span dir="auto">{nameOf(group)}</span>
                {group.name === undefined ? null : <span className="text-xs font-normal text-muted" data-numeric>{group.wabaId}</span>}
                <span className="text-xs font-normal text-muted" data-numeric>{t('count', { count: group.numbers.length })}</span>
              </h2>
              <div className="border-t border-line"><NumberTable label={nameOf(group)} numbers={group.numbers} chosen={mayWrite ? chosen : undefined} onChoose={choose} /></div>
            </section>
          ))}
        </div>
      )}
      {connecting ? <ConnectNumberDialog onClose={() => setConnecting(false)} /> : null}
      {planning ? <PlanDialog numberIds={[...chosen]} plan={numbers.find(({ id }) => chosen.has(id))?.plan} onClose={() => setPlanning(false)} onSaved={() => setChosen(new Set())} /> : null}
    </Page>
  );
}
