import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Holiday } from '../../../../schemas/generated/types.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Input } from '../../ui/Input.tsx';
import { Select } from '../../ui/Select.tsx';
import type { CalendarProblem } from './check-calendar.ts';
import { RangeList } from './RangeList.tsx';

type HolidayRowProps = {
  holiday: Holiday;
  onChange: (holiday: Holiday) => void;
  onRemove: () => void;
  place: string;
  problems: ReadonlyMap<string, CalendarProblem>;
  disabled: boolean;
};

/** A date with hours of its own: closed, or open at other times than usual. */
export function HolidayRow({ holiday, onChange, onRemove, place, problems, disabled }: HolidayRowProps) {
  const { t } = useTranslation('settings');
  const problem = problems.get(place);
  const kind = holiday.ranges && holiday.ranges.length > 0 ? 'special' : 'closed';
  const { ranges, ...withoutRanges } = holiday;
  return (
    <div className="flex flex-col gap-2 border-b border-line px-5 py-2.5 last:border-0">
      <div className="grid grid-cols-[1fr_28px] items-center gap-2 sm:grid-cols-[150px_minmax(140px,1fr)_150px_28px]">
        <Input type="date" value={holiday.date} onValueChange={(date) => onChange({ ...holiday, date })} invalid={problem === 'dateMissing' || problem === 'dateTwice'} disabled={disabled} aria-label={t('hours.holidayDate')} className="max-sm:col-start-1" />
        <Input value={holiday.name} onValueChange={(name) => onChange({ ...holiday, name })} maxLength={80} placeholder={t('hours.holidayName')} aria-label={t('hours.holidayName')} invalid={problem === 'nameMissing'} disabled={disabled} dir="auto" className="max-sm:col-start-1" />
        <Select
          aria-label={t('hours.holidayKind')}
          value={kind}
          onValueChange={(next) => onChange(next === 'closed' ? withoutRanges : { ...withoutRanges, ranges: ranges ?? [{ from: '09:00', to: '13:00' }] })}
          options={[{ value: 'closed', label: t('hours.closed') }, { value: 'special', label: t('hours.special') }]}
          disabled={disabled}
          className="max-sm:col-start-1"
        />
        {disabled ? null : <IconButton size="sm" label={t('hours.removeHoliday', { name: holiday.name || holiday.date })} icon={<Trash2 size={14} />} onClick={onRemove} className="max-sm:col-start-2 max-sm:row-start-1" />}
      </div>
      {kind === 'special' ? (
        <div className="sm:ps-[158px]">
          <RangeList ranges={ranges ?? []} onChange={(next) => onChange(next.length === 0 ? withoutRanges : { ...withoutRanges, ranges: next })} place={place} problems={problems} day={holiday.name} disabled={disabled} />
        </div>
      ) : null}
      {problem ? <p className="text-xs text-red-ink">{t(`hours.problem.${problem}`)}</p> : null}
    </div>
  );
}
