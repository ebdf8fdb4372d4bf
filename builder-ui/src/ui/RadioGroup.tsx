import { Field as BaseField } from '@base-ui/react/field';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup as BaseRadioGroup } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type RadioGroupProps<Value extends string> = {
  options: ReadonlyArray<{ value: Value; label: ReactNode; description?: ReactNode; disabled?: boolean }>;
  value: Value;
  onValueChange: (value: Value) => void;
  disabled?: boolean | undefined;
  name?: string | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

/** One of a few choices that all deserve to be read. */
export function RadioGroup<Value extends string>({ options, value, onValueChange, disabled = false, name, className, ...rest }: RadioGroupProps<Value>) {
  return (
    <BaseRadioGroup
      value={value}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onValueChange(option.value);
      }}
      disabled={disabled}
      name={name}
      aria-label={rest['aria-label']}
      className={cx('flex flex-col gap-2.5', className)}
    >
      {options.map((option) => (
        // A Field of its own keeps the label of a surrounding Field from becoming the name of each option.
        <BaseField.Root key={option.value}>
          <BaseField.Label className={cx('flex items-start gap-2.5', (disabled || option.disabled) && 'text-faint')}>
            <Radio.Root
              value={option.value}
              disabled={option.disabled ?? false}
              className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-slate-8 bg-surface transition-colors hover:border-slate-9 data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50"
            >
              <Radio.Indicator className="size-1.5 rounded-full bg-on-accent data-unchecked:hidden" />
            </Radio.Root>
            <span className="min-w-0">
              {option.label}
              {option.description ? <span className="block text-xs text-muted">{option.description}</span> : null}
            </span>
          </BaseField.Label>
        </BaseField.Root>
      ))}
    </BaseRadioGroup>
  );
}
