import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RunProblemCounts } from '../../../../schemas/generated/types.ts';
import { FilterLine } from '../../app/ListToolbar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { FilterChips } from '../list/FilterChips.tsx';
import { ages, kinds, type ProblemSearch } from './problem-search.ts';
import { useCauseWords } from './use-cause-words.ts';

type Narrowing = Omit<ProblemSearch, 'run' | 'job'>;
type ProblemFiltersProps = { search: Narrowing; counts: RunProblemCounts | undefined; onChange: (search: Narrowing) => void };

/** Stands for "not narrowed" in a list of choices. */
const any = '';

/** Narrows the list; the counts say what there is, and each cause is one click away. */
export function ProblemFilters({ search, counts, onChange }: ProblemFiltersProps) {
  const { t } = useTranslation('runs');
  const words = useCauseWords();
  const set = (part: Partial<Record<keyof Narrowing, unknown>>) => onChange(Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined && value !== any)));
  const known = (options: { value: string; label: string }[], value: string | undefined) => (value === undefined || options.some((option) => option.value === value) ? options : [...options, { value, label: value }]);
  const flows = known((counts?.flows ?? []).map(({ id, name, count }) => ({ value: id, label: `${name} (${count})` })), search.flowId);
  const place = search.nodeId && search.version ? `${search.version} ${search.nodeId}` : search.nodeId;
  const nodes = known((counts?.nodes ?? []).map(({ nodeId, version, label, count }) => ({ value: `${version} ${nodeId}`, label: t('nodeOption', { label, version, count }) })), place);
  return (
    <div className="flex shrink-0 flex-col gap-2 border-b border-line px-4 py-2">
      <FilterLine>
        <FilterChips label={t('byKind')} options={kinds.map((kind) => ({ value: kind, label: counts ? t(`kindCount.${kind}`, { count: counts[kind] }) : t(`kinds.${kind}`) }))} value={search.kind} onValueChange={(kind) => set({ kind })} />
        <Select className="w-56!" size="sm" aria-label={t('byFlow')} placeholder={t('anyFlow')} value={search.flowId ?? any} options={[{ value: any, label: t('anyFlow') }, ...flows]} onValueChange={(flowId) => set({ flowId, nodeId: undefined, version: undefined })} />
        {search.flowId ? (
          <Select
            className="w-56!"
            size="sm"
            aria-label={t('byNode')}
            placeholder={t('anyNode')}
            value={place ?? any}
            options={[{ value: any, label: t('anyNode') }, ...nodes]}
            onValueChange={(next) => { const [version, nodeId] = next.split(' '); set({ nodeId, version: nodeId ? Number(version) : undefined }); }}
          />
        ) : null}
        <Select className="w-44!" size="sm" aria-label={t('byAge')} placeholder={t('anyAge')} value={search.older ?? any} options={[{ value: any, label: t('anyAge') }, ...Object.keys(ages).map((age) => ({ value: age, label: t(`ages.${age}`) }))]} onValueChange={(older) => set({ older })} />
        {Object.keys(search).length > 0 ? <Button size="sm" variant="ghost" icon={<X size={14} />} onClick={() => onChange({})}>{t('clear')}</Button> : null}
      </FilterLine>
      {counts && (counts.causes.length > 1 || search.code) ? (
        <FilterChips label={t('byCause')} options={known(counts.causes.map(({ code, count }) => ({ value: code, label: t('causeCount', { cause: words(code), count }) })), search.code)} value={search.code} onValueChange={(code) => set({ code })} />
      ) : null}
    </div>
  );
}
