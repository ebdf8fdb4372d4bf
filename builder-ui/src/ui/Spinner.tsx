import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';

type SpinnerProps = {
  /** Edge length in pixels. */
  size?: number | undefined;
  /** What is being waited for; left out where the surroundings already say it. */
  label?: string | undefined;
  className?: string | undefined;
};

/** A turning ring for waits under a few seconds. For whole areas take Skeleton, which keeps the layout. */
export function Spinner({ size = 16, label, className }: SpinnerProps) {
  const { t } = useTranslation('ui');
  return (
    <span role="status" aria-label={label ?? t('spinner.label')} className={cx('inline-flex', className)}>
      <svg width={size} height={size} viewBox="0 0 16 16" fill="none" className="animate-spin" aria-hidden>
        <circle cx="8" cy="8" r="6.25" stroke="currentColor" strokeOpacity="0.2" strokeWidth="1.75" />
        <path d="M14.25 8A6.25 6.25 0 0 0 8 1.75" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
      </svg>
    </span>
  );
}
