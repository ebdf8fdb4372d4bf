import { Clock, FastForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { formatDuration } from '../../ui/duration.ts';
import type { Phone } from './use-phone.ts';

/** The simulated time, and the leap to the next thing that waits for time to pass. */
export function PhoneClock({ phone }: { phone: Phone }) {
  const { t, i18n } = useTranslation('flows');
  const { player, play } = phone;
  const time = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', hour: 'numeric', minute: '2-digit', second: '2-digit', timeZone: player.organisation.timeZone });
  const left = player.wakeAt === undefined ? undefined : Math.max(player.wakeAt - player.now, 0);
  return (
    <>
      <span className="inline-flex min-w-24 items-center gap-1.5 text-xs text-muted" title={t('phone.clock', { zone: player.organisation.timeZone })} data-numeric>
        <Clock size={14} aria-hidden /><span className="truncate">{time.format(player.now)}</span>
      </span>
      <Button size="sm" icon={<FastForward size={14} />} disabled={left === undefined} onClick={() => play('skip')} data-numeric>
        {left === undefined ? t('phone.noTimer') : t('phone.skip', { duration: formatDuration(Math.ceil(left / 1000) * 1000, i18n.language) })}
      </Button>
    </>
  );
}
