import { Wifi, WifiOff, WifiSync, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LiveState } from '../live/live-connection.ts';
import { useLiveState } from '../live/live.ts';
import { cx } from '../ui/cx.ts';
import { Tooltip } from '../ui/Tooltip.tsx';

const looks: Record<LiveState, { icon: LucideIcon; dot: string }> = {
  online: { icon: Wifi, dot: 'bg-green' },
  connecting: { icon: WifiSync, dot: 'bg-amber' },
  offline: { icon: WifiOff, dot: 'bg-red' },
};

/** Whether the page hears the server at this moment. The sign differs with the state, so that colour is not all. */
export function ConnectionDot({ withLabel }: { withLabel: boolean }) {
  const { t } = useTranslation('shell');
  const state = useLiveState((live) => live.state);
  const { icon: Icon, dot } = looks[state];
  return (
    <Tooltip label={t(`live.${state}Hint`)} side="inline-end">
      <span role="status" tabIndex={0} className={cx('flex h-8 items-center gap-3 rounded-control text-xs text-muted', withLabel ? 'px-3' : 'w-8 justify-center')}>
        <span className="relative flex size-4 items-center justify-center">
          <Icon size={16} aria-hidden />
          <span className={cx('absolute -end-1 -bottom-0.5 size-2 rounded-full ring-2 ring-surface', dot)} aria-hidden />
        </span>
        <span className={withLabel ? 'truncate' : 'sr-only'}>{t(`live.${state}`)}</span>
      </span>
    </Tooltip>
  );
}
