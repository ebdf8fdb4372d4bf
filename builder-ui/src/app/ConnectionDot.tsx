import { useTranslation } from 'react-i18next';
import { useLiveState } from '../live/live.ts';
import { cx } from '../ui/cx.ts';
import { Tooltip } from '../ui/Tooltip.tsx';

const colours = { online: 'bg-green', connecting: 'bg-amber', offline: 'bg-red' };

/** Whether the page hears the server at this moment; the shape differs too, so that colour is not all. */
export function ConnectionDot({ withLabel }: { withLabel: boolean }) {
  const { t } = useTranslation('shell');
  const state = useLiveState((live) => live.state);
  const words = t(`live.${state}`);
  return (
    <Tooltip label={t(`live.${state}Hint`)} side="inline-end">
      <span role="status" tabIndex={0} className={cx('flex h-8 items-center gap-3 rounded-control text-xs text-muted', withLabel ? 'px-3' : 'w-8 justify-center')}>
        <span className="flex size-4 items-center justify-center">
          <span className={cx('rounded-full', colours[state], state === 'online' ? 'size-2' : 'h-2 w-3')} />
        </span>
        <span className={withLabel ? 'truncate' : 'sr-only'}>{words}</span>
      </span>
    </Tooltip>
  );
}
