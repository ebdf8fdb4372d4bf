import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps, ReactElement, ReactNode, Ref } from 'react';
import { cx } from './cx.ts';
import { Spinner } from './Spinner.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger' | 'danger-ghost';
export type ButtonSize = 'sm' | 'md' | 'lg';

export type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style'> & {
  ref?: Ref<HTMLButtonElement> | undefined;
  /** One primary per view; `danger` only inside a confirmation. */
  variant?: ButtonVariant | undefined;
  /** 28, 32 or 40 px high. */
  size?: ButtonSize | undefined;
  /** Icon before the label, a 16 px lucide element. */
  icon?: ReactNode | undefined;
  /** Icon after the label. */
  iconEnd?: ReactNode | undefined;
  /** Below 768 px only the icon is seen; for further buttons of the top bar. */
  collapses?: boolean | undefined;
  /** Shows a spinner over the label, keeps the width and refuses clicks. */
  loading?: boolean | undefined;
  /** Draws the button as another element, for instance `<Link to="/flows" />`. */
  render?: ReactElement | undefined;
  className?: string | undefined;
};

export const buttonVariants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-pressed',
  secondary: 'bg-surface text-ink border border-line-strong hover:bg-hover active:bg-pressed data-popup-open:bg-hover',
  ghost: 'text-muted hover:bg-slate-4 hover:text-ink active:bg-pressed data-popup-open:bg-slate-4 data-popup-open:text-ink',
  danger: 'bg-red text-white hover:bg-red-hover',
  'danger-ghost': 'text-red-ink hover:bg-red-soft',
};

const sizes: Record<ButtonSize, string> = {
  sm: 'h-7 px-2.5 gap-1.5 text-xs',
  md: 'h-8 px-3 gap-2 text-sm',
  lg: 'h-10 px-4 gap-2 text-sm',
};

/** The button. A button that cannot work now is `disabled` with the reason in a Tooltip, never hidden without cause. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'md', icon, iconEnd, loading = false, collapses = false, disabled, render, className, children, ...rest } = props;
  return (
    <BaseButton
      type="button"
      {...rest}
      {...(render ? { render, nativeButton: false } : {})}
      disabled={disabled || loading}
      focusableWhenDisabled={loading}
      aria-busy={loading || undefined}
      className={cx(
        'relative inline-flex shrink-0 items-center justify-center rounded-control font-medium whitespace-nowrap select-none transition-colors',
        'data-disabled:cursor-not-allowed',
        !loading && 'data-disabled:opacity-50',
        buttonVariants[variant],
        sizes[size],
        className,
      )}
    >
      <span className={cx('inline-flex min-w-0 items-center gap-[inherit]', loading && 'invisible')}>
        {icon}
        <span className={cx('min-w-0 truncate empty:hidden', collapses && 'max-md:sr-only')}>{children}</span>
        {iconEnd}
      </span>
      {loading ? <Spinner className="absolute inset-0 items-center justify-center" /> : null}
    </BaseButton>
  );
}
