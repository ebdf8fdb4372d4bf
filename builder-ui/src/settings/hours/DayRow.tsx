import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BusinessCalendar } from '../../../../schemas/generated/types.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { rangesOf, weekdays, withRanges, type Weekday } from './calendar-edits.ts';
import type { CalendarProblem } from './check-calendar.ts';
import { DayBar } from './DayBar.tsx';
import { RangeList } from './RangeList.tsx';

type DayRowProps = {
  day: Weekday;
  name: string;
  calendar: BusinessCalendar;
  onChange: (calendar: BusinessCalendar) => void;
  problems: ReadonlyMap<string, CalendarProblem>;
  disabled: boolean;
};

/** One weekday: open or closed, its ranges, and the day drawn as a line. */
export function DayRow({ day, name, calendar, onChange, problems, disabled }: DayRowProps) {
  const { t } = useTranslation('settings');
  const ranges = rangesOf(calendar, day);
  const open = ranges.length > 0;
  const copyTo = (days: ReadonlyArray<Weekday>) => onChange(withRanges(calendar, days, ranges));
  return (
    <div className="grid min-h-12 grid-cols-[32px_1fr_28px] items-start gap-x-3 gap-y-1 border-b border-line px-5 py-2 sm:grid-cols-[32px_88px_1fr_28px] lg:grid-cols-[32px_100px_minmax(250px,1fr)_minmax(120px,220px)_28px]">
      <div className="flex h-8 items-center">
        <Switch checked={open} disabled={disabled} onCheckedChange={(next) => onChange(withRanges(calendar, [day], next ? [{ from: '09:00', to: '17:00' }] : []))} aria-label={t('hours.openOn', { day: name })} />
      </div>
      <span className="flex h-8 items-center font-medium first-letter:uppercase">{name}</span>
      <div className="max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-2">{open ? (
        <RangeList ranges={ranges} onChange={(next) => onChange(withRanges(calendar, [day], next))} place={String(day)} problems={problems} day={name} disabled={disabled} />
      ) : (
        <span className="flex h-8 items-center text-muted">{t('hours.closed')}</span>
      )}</div>
      <div className="flex h-8 items-center max-lg:hidden"><DayBar ranges={ranges} /></div>
      <div className="flex h-8 items-center">
        {disabled ? null : (
          <Menu
            align="end"
            trigger={<IconButton size="sm" noTooltip label={t('hours.copy', { day: name })} icon={<Copy size={14} />} />}
            entries={[
              { id: 'workdays', label: t('hours.copyWorkdays'), onSelect: () => copyTo([1, 2, 3, 4, 5]) },
              { id: 'all', label: t('hours.copyAll'), onSelect: () => copyTo(weekdays) },
            ]}
          />
        )}
      </div>
    </div>
  );
}
