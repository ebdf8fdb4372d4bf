import { Hourglass, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/Badge.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useNow } from './use-now.ts';

/** Time left of the 24-hour service window; free text is possible only while it is open. */
export function WindowCountdown({ expiresAt, freeUntil }: { expiresAt: string | undefined; freeUntil?: string | undefined }) {
  const { t, i18n } = useTranslation('inbox');
  const now = useNow(15_000);
  const left = expiresAt ? Date.parse(expiresAt) - now : 0;
  const minutes = Math.max(0, Math.floor(left / 60_000));
  const open = left > 0;
  const hint = t(open ? 'window.openHint' : 'window.closedHint');
  const free = freeUntil !== undefined && Date.parse(freeUntil) > now ? t('window.free', { until: new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(freeUntil)) }) : undefined;
  return (
    <Tooltip label={free === undefined ? hint : `${hint} ${free}`}>
      <span>
        <Badge tone={open ? (minutes < 120 ? 'amber' : 'green') : 'neutral'} icon={open ? <Hourglass size={12} aria-hidden /> : <Lock size={12} aria-hidden />}>
          <span data-numeric>{open ? t('window.open', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') }) : t('window.closed')}</span>
        </Badge>
      </span>
    </Tooltip>
  );
}
