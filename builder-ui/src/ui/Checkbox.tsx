import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Field as BaseField } from '@base-ui/react/field';
import { Check, Minus } from 'lucide-react';
import { cx } from './cx.ts';
import type { SwitchProps } from './Switch.tsx';

export type CheckboxProps = SwitchProps & {
  /** Some of what it stands for is chosen; the next click chooses all. */
  indeterminate?: boolean | undefined;
};

/** A box to tick; without `label` give it an `aria-label`. */
export function Checkbox({ checked, onCheckedChange, indeterminate = false, label, description, disabled = false, name, className, ...rest }: CheckboxProps) {
  const box = (
    <BaseCheckbox.Root
      checked={checked}
      onCheckedChange={onCheckedChange}
      indeterminate={indeterminate}
      disabled={disabled}
      name={name}
      aria-label={rest['aria-label']}
      className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border border-slate-8 bg-surface text-on-accent transition-colors hover:border-slate-9 data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50 data-indeterminate:border-accent data-indeterminate:bg-accent"
    >
      <BaseCheckbox.Indicator className="flex data-unchecked:hidden">
        {indeterminate ? <Minus size={12} strokeWidth={2.5} aria-hidden /> : <Check size={12} strokeWidth={2.75} aria-hidden />}
      </BaseCheckbox.Indicator>
    </BaseCheckbox.Root>
  );
  if (!label) return box;
  return (
    // A Field of its own keeps the label of a surrounding Field from becoming the name of this control.
    <BaseField.Root className={className}>
      <BaseField.Label className={cx('flex items-start gap-2.5', disabled && 'text-faint')}>
        {box}
        <span className="min-w-0">
          {label}
          {description ? <span className="block text-xs text-muted">{description}</span> : null}
        </span>
      </BaseField.Label>
    </BaseField.Root>
  );
}
