import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { live, useLiveState } from '../live/live.ts';

/** Says across the page that what is shown may be old, once the connection is gone for a while. */
export function OfflineBar() {
  const { t } = useTranslation('shell');
  const offline = useLiveState(({ state }) => state === 'offline');
  if (!offline) return null;
  return (
    <div role="status" className="flex min-h-8 shrink-0 items-center justify-center gap-2 border-b border-amber-line bg-amber-soft px-4 py-1 text-xs text-amber-ink">
      <CloudOff size={14} aria-hidden />
      <span>{t('live.bar')}</span>
      <button type="button" className="rounded-sm font-medium underline underline-offset-2" onClick={() => live.retryNow()}>{t('live.retry')}</button>
    </div>
  );
}
