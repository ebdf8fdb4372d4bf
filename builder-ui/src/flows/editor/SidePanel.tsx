import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { useCanvas } from './session-context.ts';

/**
 * What belongs to the canvas stands beside it; on a narrow screen below it, and can be folded away to see more of it.
 * One and the same element in both: a conversation on the simulated phone outlives a turn of the screen.
 */
export function SidePanel({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  const { t } = useTranslation('flow-watch');
  const [shown, setShown] = useState(true);
  return (
    <div
      className={cx(
        'flow-panel flex shrink-0 flex-col border-line bg-surface max-md:border-t md:border-s',
        wide ? 'md:w-[680px] 2xl:w-[760px]' : 'md:w-[360px]',
        !shown ? 'max-md:h-9' : wide ? 'max-md:h-[82%]' : 'max-md:h-[60%]',
      )}
    >
      <Fold className="md:hidden" label={t('panel')} shown={shown} onShow={setShown} />
      <div className={cx('min-h-0 flex-1', !shown && 'max-md:invisible')}>
        <Suspense fallback={<SkeletonRows rows={8} height={56} />}>{children}</Suspense>
      </div>
    </div>
  );
}

/** On a narrow screen, while something is selected: over the lower half of the canvas. */
export function InspectorSheet() {
  const { t } = useTranslation('flows');
  const selected = useCanvas((state) => state.selection.length > 0);
  const [shown, setShown] = useState(true);
  if (!selected) return null;
  return (
    <div data-inspector className={cx('absolute inset-x-0 bottom-0 z-10 flex flex-col border-t border-line bg-surface', shown ? 'h-[52%]' : 'h-9')}>
      <Fold label={t('inspector.title')} shown={shown} onShow={setShown} />
      <div className="min-h-0 flex-1"><Inspector /></div>
    </div>
  );
}

type FoldProps = { label: string; shown: boolean; onShow: (shown: boolean) => void; className?: string };

/** The bar at the top of what covers or shortens the canvas on a phone. */
function Fold({ label, shown, onShow, className }: FoldProps) {
  return (
    <button type="button" className={cx('flex h-9 w-full shrink-0 items-center justify-center', className)} aria-expanded={shown} aria-label={label} onClick={() => onShow(!shown)}>
      <span className="h-1 w-9 rounded-full bg-slate-8" />
    </button>
  );
}
