import { Input as BaseInput } from '@base-ui/react/input';
import type { ComponentProps, ReactNode, Ref } from 'react';
import { cx } from './cx.ts';

export type InputProps = Omit<ComponentProps<'input'>, 'size' | 'className' | 'style' | 'value' | 'defaultValue'> & {
  ref?: Ref<HTMLInputElement> | undefined;
  value?: string | undefined;
  defaultValue?: string | undefined;
  /** Called with the text itself, beside the usual onChange. */
  onValueChange?: ((value: string) => void) | undefined;
  /** 28, 32 or 40 px high. */
  size?: 'sm' | 'md' | 'lg' | undefined;
  /** Icon or text inside the box, before the text. */
  start?: ReactNode | undefined;
  /** Buttons or text inside the box, after the text. */
  end?: ReactNode | undefined;
  /** Monospace, for ids and keys. */
  mono?: boolean | undefined;
  invalid?: boolean | undefined;
  className?: string | undefined;
};

const heights = { sm: 'h-7 text-xs', md: 'h-8 text-sm', lg: 'h-10 text-sm' };

/** One line of text. Inside a Field it takes label, hint and error from there. */
export function Input({ size = 'md', start, end, mono = false, invalid, className, onValueChange, ...rest }: InputProps) {
  return (
    <span className={cx('control flex min-w-0 items-center', heights[size], rest.disabled && 'bg-slate-3 text-faint', className)}>
      {start ? <span className="flex shrink-0 items-center ps-2.5 text-faint">{start}</span> : null}
      <BaseInput
        {...rest}
        {...(invalid ? { 'aria-invalid': true } : {})}
        onValueChange={onValueChange}
        className={cx('h-full w-full min-w-0 flex-1 rounded-[5px] bg-transparent px-2.5 outline-none', start ? 'ps-2' : null, end ? 'pe-1' : null, mono && 'font-mono text-xs')}
      />
      {end ? <span className="flex shrink-0 items-center gap-1 pe-1 text-faint">{end}</span> : null}
    </span>
  );
}
