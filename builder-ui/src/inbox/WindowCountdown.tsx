import { Hourglass, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/Badge.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useNow } from './use-now.ts';

/** Time left of the 24-hour service window; free text is possible only while it is open. */
export function WindowCountdown({ expiresAt }: { expiresAt: string | undefined }) {
  const { t } = useTranslation('inbox');
  const now = useNow(15_000);
  const left = expiresAt ? Date.parse(expiresAt) - now : 0;
  const minutes = Math.max(0, Math.floor(left / 60_000));
  const open = left > 0;
  return (
    <Tooltip label={t(open ? 'window.openHint' : 'window.closedHint')}>
      <span>
        <Badge tone={open ? (minutes < 120 ? 'amber' : 'green') : 'neutral'} icon={open ? <Hourglass size={12} aria-hidden /> : <Lock size={12} aria-hidden />}>
          <span data-numeric>{open ? t('window.open', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') }) : t('window.closed')}</span>
        </Badge>
      </span>
    </Tooltip>
  );
}
