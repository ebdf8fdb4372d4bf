import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps, ReactElement, ReactNode, Ref } from 'react';
import { buttonVariants, type ButtonVariant } from './Button.tsx';
import { cx } from './cx.ts';
import { Spinner } from './Spinner.tsx';
import { Tooltip } from './Tooltip.tsx';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style' | 'children'> & {
  ref?: Ref<HTMLButtonElement> | undefined;
  /** Name for screen readers, also shown as the tooltip. */
  label: string;
  /** A 16 px lucide element. */
  icon: ReactNode;
  /** Keys that do the same, shown in the tooltip, e.g. `mod+z`. */
  shortcut?: string | undefined;
  variant?: ButtonVariant | undefined;
  /** 24, 28 or 32 px square. */
  size?: 'xs' | 'sm' | 'md' | undefined;
  /** Draws it as held down (toggle buttons); also sets aria-pressed. */
  pressed?: boolean | undefined;
  loading?: boolean | undefined;
  /** Leaves the tooltip away, e.g. when the button opens a menu with the same words. */
  noTooltip?: boolean | undefined;
  tooltipSide?: 'top' | 'bottom' | 'inline-start' | 'inline-end' | undefined;
  render?: ReactElement | undefined;
  className?: string | undefined;
};

const sizes = { xs: 'size-6', sm: 'size-7', md: 'size-8' };

/** A square button with an icon alone; always named, always with a tooltip unless told otherwise. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, shortcut, variant = 'ghost', size = 'md', pressed, loading = false, noTooltip = false, tooltipSide, render, className, disabled, ...rest } = props;
  const button = (
    <BaseButton
      type="button"
      {...rest}
      {...(render ? { render, nativeButton: false } : {})}
      disabled={disabled || loading}
      focusableWhenDisabled
      aria-label={label}
      aria-pressed={pressed}
      aria-busy={loading || undefined}
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-control select-none transition-colors data-disabled:cursor-not-allowed data-disabled:opacity-45',
        pressed ? 'bg-accent-soft text-accent-ink' : buttonVariants[variant],
        sizes[size],
        className,
      )}
    >
      {loading ? <Spinner /> : icon}
    </BaseButton>
  );
  if (noTooltip) return button;
  return (
    <Tooltip label={label} shortcut={shortcut} side={tooltipSide}>
      {button}
    </Tooltip>
  );
}
