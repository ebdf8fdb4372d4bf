import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessCalendar } from '../../../../schemas/generated/types.ts';
import { nextOpening, openingStatus } from '../../../../workflows/engine/time/business-time.ts';
import { describeInstant } from '../../../../workflows/engine/time/describe-instant.ts';
import { Badge } from '../../ui/Badge.tsx';

/** What flows would find at this moment, worked out by the same code that they run. */
export function OpenNow({ calendar }: { calendar: BusinessCalendar }) {
  const { t, i18n } = useTranslation('settings');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const status = openingStatus(now, calendar);
  const opening = status === 'in' ? undefined : nextOpening(now, calendar);
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-xs text-muted">
      <Badge tone={status === 'in' ? 'green' : 'neutral'} dot>{t(`hours.now.${status}`)}</Badge>
      {status === 'in' ? null : opening === undefined ? t('hours.neverOpens') : t('hours.opens', { when: describeInstant(opening, now, calendar.timeZone, i18n.language) })}
    </p>
  );
}
