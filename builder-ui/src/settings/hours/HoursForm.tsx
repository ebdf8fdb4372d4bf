import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationBody } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { usePermission } from '../../app/session.ts';
import { UnsavedDialog } from '../../app/UnsavedDialog.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SaveBar } from '../../ui/SaveBar.tsx';
import { TimeZoneSelect } from '../../ui/TimeZoneSelect.tsx';
import { useUpdateOrganisation } from '../organisation/use-organisation.ts';
import { useDraft } from '../use-draft.ts';
import { tidyCalendar, weekdays } from './calendar-edits.ts';
import { checkCalendar } from './check-calendar.ts';
import { DayRow } from './DayRow.tsx';
import { HolidayCard } from './HolidayCard.tsx';
import { OpenNow } from './OpenNow.tsx';
import { weekdayName } from './weekday-name.ts';

/** The calendar of opening hours that flows, escalations and reports count by. */
export function HoursForm({ organisation }: { organisation: OrganisationBody }) {
  const { t, i18n } = useTranslation('settings');
  const mayChange = usePermission('organisation.write');
  const update = useUpdateOrganisation();
  const draft = useDraft(organisation.calendar);
  const calendar = draft.value;
  const problems = useMemo(() => checkCalendar(calendar), [calendar]);
  const problem = problems.size > 0 && draft.dirty ? t('hours.correctFirst', { count: problems.size }) : update.error ? describeError(update.error).message : undefined;
  const save = () => {
    if (problems.size === 0) update.mutate({ calendar: tidyCalendar(calendar) }, { onSuccess: draft.reset });
  };
  return (
    <>
      {mayChange ? null : <Notice>{t('organisation.readOnly')}</Notice>}
      <Card title={t('hours.week')} description={t('hours.weekHint')} action={problems.size === 0 ? <OpenNow calendar={calendar} /> : null} flush>
        {weekdays.map((day) => (
          <DayRow key={day} day={day} name={weekdayName(day, i18n.language)} calendar={calendar} onChange={draft.change} problems={problems} disabled={!mayChange} />
        ))}
        <div className="px-5 py-4">
          <Field label={t('hours.timeZone')} className="max-w-[420px]" disabled={!mayChange}>
            <TimeZoneSelect value={calendar.timeZone} onValueChange={(timeZone) => draft.change({ ...calendar, timeZone })} disabled={!mayChange} />
          </Field>
        </div>
      </Card>
      <HolidayCard calendar={calendar} onChange={draft.change} problems={problems} disabled={!mayChange} />
      <SaveBar dirty={draft.dirty} saving={update.isPending} problem={problem} onSave={save} onDiscard={() => { draft.reset(); update.reset(); }} />
      <UnsavedDialog dirty={draft.dirty} />
    </>
  );
}
