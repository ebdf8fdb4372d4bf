import { Field as BaseField } from '@base-ui/react/field';
import type { ComponentProps, Ref } from 'react';
import { cx } from './cx.ts';

export type TextareaProps = Omit<ComponentProps<'textarea'>, 'className' | 'style' | 'value'> & {
  ref?: Ref<HTMLTextAreaElement> | undefined;
  value?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
  /** Fewest lines shown; it grows with the text up to `maxRows`. */
  rows?: number | undefined;
  maxRows?: number | undefined;
  mono?: boolean | undefined;
  invalid?: boolean | undefined;
  className?: string | undefined;
};

/** Several lines of text, growing with its content. */
export function Textarea({ rows = 3, maxRows = 12, mono = false, invalid, className, onValueChange, ...rest }: TextareaProps) {
  return (
    <BaseField.Control
      {...(onValueChange ? { onValueChange: (value: string) => onValueChange(value) } : {})}
      {...(invalid ? { 'aria-invalid': true } : {})}
      render={
        <textarea
          dir="auto"
          {...rest}
          rows={rows}
          // 19 px line height, 6 px padding and 1 px border on each side.
          style={{ minHeight: rows * 19 + 14, maxHeight: maxRows * 19 + 14 }}
          className={cx('control block w-full resize-none overflow-y-auto px-2.5 py-1.5 text-sm [field-sizing:content]', mono && 'font-mono text-xs', className)}
        />
      }
    />
  );
}
