import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TimeRange } from '../../../../schemas/generated/types.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { TimeInput } from '../../ui/TimeInput.tsx';
import { nextRange } from './calendar-edits.ts';
import type { CalendarProblem } from './check-calendar.ts';

type RangeListProps = {
  ranges: ReadonlyArray<TimeRange>;
  onChange: (ranges: TimeRange[]) => void;
  /** Prefix of this list in `problems`, e.g. `1` for Monday. */
  place: string;
  problems: ReadonlyMap<string, CalendarProblem>;
  /** Name of the day, for screen readers. */
  day: string;
  disabled: boolean;
};

/** Opening ranges of one day; as many as the day needs. */
export function RangeList({ ranges, onChange, place, problems, day, disabled }: RangeListProps) {
  const { t } = useTranslation('settings');
  const added = nextRange(ranges);
  const replace = (index: number, change: Partial<TimeRange>) => onChange(ranges.map((range, at) => (at === index ? { ...range, ...change } : range)));
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      {ranges.map((range, index) => {
        const problem = problems.get(`${place}.${index}`);
        return (
          <div key={index}>
            <div className="flex items-center gap-1.5">
              <TimeInput value={range.from} onValueChange={(from) => replace(index, { from })} invalid={problem !== undefined} disabled={disabled} aria-label={t('hours.from', { day })} />
              <span className="text-faint" aria-hidden>–</span>
              <TimeInput endOfDay value={range.to} onValueChange={(to) => replace(index, { to })} invalid={problem !== undefined} disabled={disabled} aria-label={t('hours.to', { day })} />
              {disabled ? null : <IconButton size="sm" label={t('hours.removeRange', { from: range.from, to: range.to })} icon={<X size={14} />} onClick={() => onChange(ranges.filter((_, at) => at !== index))} />}
              {!disabled && index === ranges.length - 1 && added ? <IconButton size="sm" label={t('hours.addRange')} icon={<Plus size={14} />} onClick={() => onChange([...ranges, added])} /> : null}
            </div>
            {problem ? <p className="mt-1 text-xs text-red-ink">{t(`hours.problem.${problem}`)}</p> : null}
          </div>
        );
      })}
    </div>
  );
}
