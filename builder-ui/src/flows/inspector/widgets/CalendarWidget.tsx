import { useQuery } from '@tanstack/react-query';
import { CalendarDays, Copy, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BusinessCalendar } from '../../../../../schemas/generated/types.ts';
import { nextRange } from '../../../settings/hours/calendar-edits.ts';
import { checkCalendar } from '../../../settings/hours/check-calendar.ts';
import { organisationQuery } from '../../../settings/organisation/use-organisation.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Input } from '../../../ui/Input.tsx';
import { TimeInput } from '../../../ui/TimeInput.tsx';
import { TimeZoneSelect } from '../../../ui/TimeZoneSelect.tsx';
import type { WidgetProps } from '../form-context.ts';
import { weekdayName } from '../weekday-name.ts';

export const frame = 'group';

type TimeRange = BusinessCalendar['holidays'][number]['ranges'] extends (infer Range)[] | undefined ? Range : never;

const days = [1, 2, 3, 4, 5, 6, 7];
const usualDay: TimeRange = { from: '09:00', to: '17:00' };

/** Opening hours: a time zone, ranges for each day, and holidays. */
export default function CalendarWidget({ value, onChange, readOnly }: WidgetProps) {
  const { t, i18n } = useTranslation('flows');
  // Hours that nobody has chosen are not shown as if they were: the checks, too, say that they are missing.
  if (typeof value !== 'object' || value === null) return <Beginnings readOnly={readOnly} onChange={onChange} />;
  const calendar = value as BusinessCalendar;
  const problems = checkCalendar(calendar);
  const putDay = (day: number, ranges: TimeRange[]) => onChange({ ...calendar, weekly: { ...calendar.weekly, [day]: ranges } });
  return (
    <div className="flex flex-col gap-3">
      <TimeZoneSelect aria-label={t('widgets.calendar.zone')} value={calendar.timeZone} onValueChange={(timeZone) => onChange({ ...calendar, timeZone })} disabled={readOnly} />
      <div className="flex flex-col gap-2">
        {days.map((day) => {
          const ranges = calendar.weekly[day] ?? [];
          const next = nextRange(ranges);
          return (
            <div key={day} className="flex items-start gap-2">
              <span className="flex h-7 w-10 shrink-0 items-center text-xs text-muted">{weekdayName(day, i18n.language, 'short')}</span>
              <div className="flex min-w-0 flex-1 flex-col gap-1">
                {ranges.length === 0 ? <span className="flex h-7 items-center text-xs text-faint">{t('widgets.calendar.closed')}</span> : null}
                {ranges.map((range, index) => (
                  <div key={index} className="flex items-center gap-1.5">
                    <TimeInput size="sm" aria-label={`${weekdayName(day, i18n.language, 'long')}: ${t('widgets.calendar.from')}`} invalid={problems.get(`${day}.${index}`) === 'overlap'} value={range.from} onValueChange={(from) => putDay(day, ranges.with(index, { ...range, from }))} disabled={readOnly} />
                    <span className="text-faint">–</span>
                    <TimeInput size="sm" endOfDay aria-label={`${weekdayName(day, i18n.language, 'long')}: ${t('widgets.calendar.to')}`} invalid={problems.has(`${day}.${index}`)} value={range.to} onValueChange={(to) => putDay(day, ranges.with(index, { ...range, to }))} disabled={readOnly} />
                    <IconButton size="xs" noTooltip label={t('widgets.calendar.removeRange')} icon={<X size={14} />} disabled={readOnly} onClick={() => putDay(day, ranges.toSpliced(index, 1))} />
                  </div>
                ))}
              </div>
              <IconButton size="sm" label={t('widgets.calendar.addRange')} icon={<Plus size={14} />} disabled={readOnly || next === null} onClick={() => { if (next) putDay(day, [...ranges, next]); }} />
            </div>
          );
        })}
      </div>
      <Holidays calendar={calendar} readOnly={readOnly} onChange={onChange} />
    </div>
  );
}

/** Hours to begin with, to be changed afterwards. */
function Beginnings({ readOnly, onChange }: { readOnly: boolean; onChange: (calendar: BusinessCalendar) => void }) {
  const { t } = useTranslation('flows');
  const { data: organisation } = useQuery(organisationQuery);
  return (
    <div className="flex flex-col items-start gap-1.5">
      {organisation ? <Button size="sm" icon={<Copy size={14} />} disabled={readOnly} onClick={() => onChange(organisation.calendar)}>{t('widgets.calendar.asOrganisation')}</Button> : null}
      <Button size="sm" icon={<CalendarDays size={14} />} disabled={readOnly} onClick={() => onChange(freshCalendar(organisation?.timeZone))}>{t('widgets.calendar.workdays')}</Button>
    </div>
  );
}

function Holidays({ calendar, readOnly, onChange }: { calendar: BusinessCalendar; readOnly: boolean; onChange: (calendar: BusinessCalendar) => void }) {
  const { t } = useTranslation('flows');
  const put = (holidays: BusinessCalendar['holidays']) => onChange({ ...calendar, holidays });
  return (
    <div className="flex flex-col gap-1.5">
      {calendar.holidays.length > 0 ? <h4 className="text-xs font-medium">{t('widgets.calendar.holidays')}</h4> : null}
      {calendar.holidays.map((holiday, index) => (
        <div key={index} className="flex items-center gap-1.5">
          <Input size="sm" type="date" className="w-36 shrink-0" aria-label={t('widgets.calendar.holidayDate')} value={holiday.date} onValueChange={(date) => { if (date !== '') put(calendar.holidays.with(index, { ...holiday, date })); }} disabled={readOnly} />
          <Input size="sm" className="min-w-0 flex-1" aria-label={t('widgets.calendar.holidayName')} placeholder={t('widgets.calendar.holidayName')} value={holiday.name} maxLength={80} onValueChange={(name) => put(calendar.holidays.with(index, { ...holiday, name }))} disabled={readOnly} />
          <IconButton size="xs" noTooltip label={t('widgets.calendar.removeHoliday')} icon={<X size={14} />} disabled={readOnly} onClick={() => put(calendar.holidays.toSpliced(index, 1))} />
        </div>
      ))}
      <Button size="sm" variant="ghost" className="self-start" icon={<Plus size={14} />} disabled={readOnly} onClick={() => put([...calendar.holidays, { date: new Date().toISOString().slice(0, 10), name: '' }])}>
        {t('widgets.calendar.addHoliday')}
      </Button>
    </div>
  );
}

function freshCalendar(timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone): BusinessCalendar {
  const weekly = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [usualDay]]));
  return { timeZone, weekly, holidays: [] };
}
