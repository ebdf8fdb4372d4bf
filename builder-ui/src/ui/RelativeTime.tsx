import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { relativeTime } from './relative-time.ts';

export type RelativeTimeProps = {
  /** ISO text or epoch milliseconds. */
  time: string | number;
  className?: string | undefined;
};

/** "2 min ago", kept current, with the full date and time on hover. */
export function RelativeTime({ time, className }: RelativeTimeProps) {
  const { i18n } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  const moment = typeof time === 'number' ? time : Date.parse(time);
  const { text, nextChangeMs } = relativeTime(moment, now, i18n.language);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), nextChangeMs);
    return () => clearInterval(timer);
  }, [nextChangeMs]);
  if (Number.isNaN(moment)) return null;
  const full = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeStyle: 'short' }).format(moment);
  return <time dateTime={new Date(moment).toISOString()} title={full} className={className}>{text}</time>;
}
