import { useTranslation } from 'react-i18next';
import { cx } from '../ui/cx.ts';
import { useNow } from './use-now.ts';

// Escalation targets of the support team: five minutes is late, ten is too late.
const lateMs = 5 * 60_000;
const tooLateMs = 10 * 60_000;

/** How long the customer has been waiting for an answer, counting; amber when late, red when too late. */
export function WaitingTime({ since }: { since: string }) {
  const { t } = useTranslation('inbox');
  const now = useNow(1000);
  const waited = Math.max(0, now - Date.parse(since));
  return (
    <span
      data-numeric
      title={t('list.waiting')}
      className={cx('shrink-0 rounded-sm px-1 font-medium', waited >= tooLateMs ? 'bg-red-soft text-red-ink' : waited >= lateMs ? 'bg-amber-soft text-amber-ink' : 'bg-slate-4 text-muted')}
    >
      {clock(waited)}
    </span>
  );
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  if (hours >= 24) return `${Math.floor(hours / 24)} d`;
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(Math.floor(seconds / 60) % 60)} h` : `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}
