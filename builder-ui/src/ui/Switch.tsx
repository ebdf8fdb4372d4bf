import { Field as BaseField } from '@base-ui/react/field';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import type { ReactNode } from 'react';

export type SwitchProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  label?: ReactNode | undefined;
  description?: ReactNode | undefined;
  disabled?: boolean | undefined;
  name?: string | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

/** On or off, taking effect at once; for choices that wait for "Save" take Checkbox. */
export function Switch({ checked, onCheckedChange, label, description, disabled = false, name, className, ...rest }: SwitchProps) {
  const control = (
    <BaseSwitch.Root
      checked={checked}
      onCheckedChange={onCheckedChange}
      disabled={disabled}
      name={name}
      aria-label={rest['aria-label']}
      className="flex h-[18px] w-8 shrink-0 items-center rounded-full bg-slate-8 p-0.5 transition-colors data-checked:bg-accent data-disabled:opacity-50"
    >
      <BaseSwitch.Thumb className="size-3.5 rounded-full bg-white transition-transform data-checked:translate-x-3.5 rtl:data-checked:-translate-x-3.5" />
    </BaseSwitch.Root>
  );
  if (!label) return control;
  return (
    // A Field of its own keeps the label of a surrounding Field from becoming the name of this control.
    <BaseField.Root className={className}>
      <BaseField.Label className="flex items-center justify-between gap-4">
        <span className="min-w-0">
          {label}
          {description ? <span className="block text-xs text-muted">{description}</span> : null}
        </span>
        {control}
      </BaseField.Label>
    </BaseField.Root>
  );
}
