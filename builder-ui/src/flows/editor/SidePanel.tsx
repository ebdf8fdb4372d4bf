import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { useCanvas } from './session-context.ts';
import { useNarrow } from './use-narrow.ts';

/** What belongs to the canvas stands beside it; on a narrow screen below it, and can be folded away to see more of it. */
export function SidePanel({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  const { t } = useTranslation('flow-watch');
  const narrow = useNarrow();
  const body = <Suspense fallback={<SkeletonRows rows={8} height={56} />}>{children}</Suspense>;
  if (narrow) return <Sheet label={t('panel')} height={wide ? 'h-[82%]' : 'h-[60%]'} className="flow-panel">{body}</Sheet>;
  return <div className={cx('flow-panel shrink-0 border-s border-line bg-surface', wide ? 'w-[680px] 2xl:w-[760px]' : 'w-[360px]')}>{body}</div>;
}

/** On a narrow screen, while something is selected: over the lower half of the canvas. */
export function InspectorSheet() {
  const { t } = useTranslation('flows');
  const selected = useCanvas((state) => state.selection.length > 0);
  return selected ? <Sheet data-inspector label={t('inspector.title')} height="h-[52%]" className="absolute inset-x-0 bottom-0 z-10"><Inspector /></Sheet> : null;
}

type SheetProps = { label: string; height: string; className: string; children: ReactNode; 'data-inspector'?: boolean };

function Sheet({ label, height, className, children, ...rest }: SheetProps) {
  const [shown, setShown] = useState(true);
  return (
    <div {...rest} className={cx('flex shrink-0 flex-col border-t border-line bg-surface', shown ? height : 'h-9', className)}>
      <button type="button" className="flex h-9 shrink-0 items-center justify-center" aria-expanded={shown} aria-label={label} onClick={() => setShown(!shown)}>
        <span className="h-1 w-9 rounded-full bg-slate-8" />
      </button>
      <div className={cx('min-h-0 flex-1', !shown && 'invisible')}>{children}</div>
    </div>
  );
}
