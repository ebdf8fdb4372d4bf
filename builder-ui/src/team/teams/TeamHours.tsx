import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessCalendar } from '../../../../schemas/generated/types.ts';
import CalendarEditor from '../../flows/inspector/widgets/CalendarWidget.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

type TeamHoursProps = {
  /** null: the hours of the organisation. */
  calendar: BusinessCalendar | null;
  organisation: BusinessCalendar | undefined;
  onChange: (calendar: BusinessCalendar | null) => void;
};

/** Whether a team has opening hours of its own; they begin as those of the organisation. */
export function TeamHours({ calendar, organisation, onChange }: TeamHoursProps) {
  const { t } = useTranslation('team');
  const label = t('teams.dialog.hours');
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-xs font-medium">{label}</legend>
      <RadioGroup
        aria-label={label}
        value={calendar === null ? 'organisation' : 'own'}
        onValueChange={(next) => onChange(next === 'own' ? (organisation ?? { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, weekly: {}, holidays: [] }) : null)}
        options={[{ value: 'organisation', label: t('teams.dialog.sameHours') }, { value: 'own', label: t('teams.dialog.ownHours') }]}
      />
      {/* Its words are those of the flow editor, which may have to be fetched first. */}
      {calendar ? <Suspense fallback={<Skeleton className="h-40 w-full" />}><CalendarEditor schema={{}} value={calendar} onChange={(next) => onChange(next as BusinessCalendar)} words={{ label }} pointer="" path="" siblings={{}} required readOnly={false} invalid={false} /></Suspense> : null}
    </fieldset>
  );
}
