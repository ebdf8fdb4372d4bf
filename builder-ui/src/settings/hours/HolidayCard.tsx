import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BusinessCalendar, Holiday } from '../../../../schemas/generated/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { mostHolidays } from './calendar-edits.ts';
import type { CalendarProblem } from './check-calendar.ts';
import { HolidayRow } from './HolidayRow.tsx';

type HolidayCardProps = {
  calendar: BusinessCalendar;
  onChange: (calendar: BusinessCalendar) => void;
  problems: ReadonlyMap<string, CalendarProblem>;
  disabled: boolean;
};

/** Days that differ from the week. */
export function HolidayCard({ calendar, onChange, problems, disabled }: HolidayCardProps) {
  const { t } = useTranslation('settings');
  const { holidays } = calendar;
  const set = (next: Holiday[]) => onChange({ ...calendar, holidays: next });
  const add = disabled || holidays.length >= mostHolidays ? null : (
    <Button size="sm" icon={<CalendarPlus size={14} />} onClick={() => set([...holidays, { date: '', name: '' }])}>{t('hours.addHoliday')}</Button>
  );
  return (
    <Card title={t('hours.holidays')} description={t('hours.holidaysHint')} action={holidays.length > 0 ? add : null} flush>
      {holidays.length === 0 ? <EmptyState compact title={t('hours.noHolidays')} description={t('hours.noHolidaysHint')} action={add} /> : null}
      {holidays.map((holiday, index) => (
        <HolidayRow
          key={index}
          holiday={holiday}
          place={`h${index}`}
          problems={problems}
          disabled={disabled}
          onChange={(next) => set(holidays.map((other, at) => (at === index ? next : other)))}
          onRemove={() => set(holidays.filter((_, at) => at !== index))}
        />
      ))}
    </Card>
  );
}
