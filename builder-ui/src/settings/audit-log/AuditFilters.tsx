import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FilterLine } from '../../app/ListToolbar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Input } from '../../ui/Input.tsx';
import { Select } from '../../ui/Select.tsx';
import { auditActions, auditKinds, kindOfAction } from './audit-actions.ts';
import { auditSearch, dayText, periods, type AuditSearch, type Period } from './audit-search.ts';
import { actionLabel } from './audit-sentence.ts';
import { useWhoOptions } from './use-who-options.ts';

type AuditFiltersProps = {
  search: AuditSearch;
  /** Names of whom and what the list is narrowed to, as far as its entries tell. */
  names: { who: string | undefined; target: string | undefined };
  onChange: (search: AuditSearch) => void;
};

/** Stands for "not narrowed" in a list of choices. */
const any = '';

/** Narrows the log by period, by who did it, and by what was done to what. */
export function AuditFilters({ search, names, onChange }: AuditFiltersProps) {
  const { t } = useTranslation(['audit', 'shell']);
  const set = (part: Record<string, string | undefined>) => onChange(auditSearch({ ...search, ...part }));
  const who = useWhoOptions(search.who, names.who);
  const kinds = [{ value: any, label: t('filters.anything') }, ...auditKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))];
  const actions = auditActions.filter((action) => search.kind === undefined || kindOfAction(action) === search.kind);
  const period = search.period ?? (search.from || search.to ? 'custom' : 'all');
  const choosePeriod = (next: string) => {
    const today = new Date();
    if (next === 'custom') set({ period: undefined, from: dayText(new Date(today.getFullYear(), today.getMonth(), 1)), to: dayText(today) });
    else set({ period: next === 'all' ? undefined : next, from: undefined, to: undefined });
  };
  return (
    <div className="shrink-0 border-b border-line px-4 py-2">
      <FilterLine>
        <Select className="w-40!" size="sm" aria-label={t('filters.period')} value={period} onValueChange={choosePeriod} options={[{ value: 'all', label: t('periods.all') }, ...(Object.keys(periods) as Period[]).map((name) => ({ value: name as string, label: t(`periods.${name}`) })), { value: 'custom', label: t('periods.custom') }]} />
        {period === 'custom' ? (
          <>
            <Input className="w-36" size="sm" type="date" aria-label={t('filters.from')} value={search.from ?? ''} max={search.to} onValueChange={(from) => set({ from })} />
            <Input className="w-36" size="sm" type="date" aria-label={t('filters.to')} value={search.to ?? ''} min={search.from} onValueChange={(to) => set({ to })} />
          </>
        ) : null}
        <Combobox className="w-44!" size="sm" aria-label={t('filters.who')} options={who} value={search.who ?? any} onValueChange={(next) => set({ who: next ?? any })} />
        <Combobox className="w-44!" size="sm" aria-label={t('filters.kind')} options={kinds} value={search.kind ?? any} onValueChange={(kind) => set({ kind: kind ?? any, target: undefined })} />
        <Combobox className="w-64!" size="sm" aria-label={t('filters.action')} options={[{ value: any, label: t('filters.anyAction') }, ...actions.map((action) => ({ value: action as string, label: actionLabel(t, action) }))]} value={search.action ?? any} onValueChange={(action) => set({ action: action ?? any })} />
        {search.target ? <Button size="sm" iconEnd={<X size={14} aria-hidden />} title={t('filters.wholeLog')} onClick={() => set({ target: undefined })}>{t('filters.target', { name: names.target ?? t('filters.oneThing') })}</Button> : null}
        {Object.keys(search).length > 0 ? <Button size="sm" variant="ghost" icon={<X size={14} />} onClick={() => onChange({})}>{t('filters.clear')}</Button> : null}
      </FilterLine>
    </div>
  );
}
