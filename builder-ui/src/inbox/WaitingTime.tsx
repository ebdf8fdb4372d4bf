import { useTranslation } from 'react-i18next';
import { cx } from '../ui/cx.ts';
import { formatDuration } from '../ui/duration.ts';
import { useNow } from './use-now.ts';

// Escalation targets of the support team: five minutes is late, ten is too late.
const lateMs = 5 * 60_000;
const tooLateMs = 10 * 60_000;
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** How long the customer has been waiting for an answer, counting; amber when late, red when too late. */
export function WaitingTime({ since }: { since: string }) {
  const { t, i18n } = useTranslation('inbox');
  const now = useNow(1000);
  const waited = Math.max(0, now - Date.parse(since));
  return (
    <span
      data-numeric
      title={t('list.waiting')}
      className={cx('shrink-0 rounded-sm px-1 font-medium', waited >= tooLateMs ? 'bg-red-soft text-red-ink' : waited >= lateMs ? 'bg-amber-soft text-amber-ink' : 'bg-slate-4 text-muted')}
    >
      {clock(waited, i18n.language)}
    </span>
  );
}

function clock(ms: number, language: string): string {
  if (ms >= HOUR) return formatDuration(ms >= DAY ? ms - (ms % DAY) : ms, language);
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
