import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type SelectOption<Value extends string> = {
  value: Value;
  label: string;
  /** A second line that explains the choice. */
  description?: string | undefined;
  icon?: ReactNode | undefined;
  disabled?: boolean | undefined;
};

export type SelectProps<Value extends string> = {
  options: ReadonlyArray<SelectOption<Value>>;
  /** `null` shows the placeholder. */
  value: Value | null;
  onValueChange: (value: Value) => void;
  placeholder?: string | undefined;
  /** Words before the choice, where a label has no room; left out on narrow screens. */
  prefix?: string | undefined;
  size?: 'sm' | 'md' | 'lg' | undefined;
  disabled?: boolean | undefined;
  name?: string | undefined;
  id?: string | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

const heights = { sm: 'h-7 text-xs', md: 'h-8 text-sm', lg: 'h-10 text-sm' };

/** Choice of one out of a few (up to about 15); for more, or for searching, take Combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onValueChange, placeholder, size = 'md', disabled = false, name, id, className } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <BaseSelect.Root
      items={options}
      value={value}
      onValueChange={(next) => { if (next !== null) onValueChange(next); }}
      disabled={disabled}
      modal={false}
      name={name}
    >
      <BaseSelect.Trigger
        id={id}
        aria-label={props['aria-label']}
        className={cx('control flex w-full min-w-0 items-center gap-2 ps-2.5 pe-2 text-start select-none', heights[size], className)}
      >
        {props.prefix === undefined ? null : <span className="shrink-0 text-muted max-md:hidden" aria-hidden>{props.prefix}</span>}
        {chosen?.icon}
        <BaseSelect.Value className="min-w-0 flex-1 truncate data-placeholder:text-faint" placeholder={placeholder ?? ''} />
        <BaseSelect.Icon className="text-faint"><ChevronsUpDown size={14} aria-hidden /></BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner alignItemWithTrigger={false} sideOffset={4} className="z-50">
          <BaseSelect.Popup className="floating max-h-(--available-height) min-w-(--anchor-width) max-w-96 overflow-y-auto p-1">
            {options.map((option) => (
              <BaseSelect.Item key={option.value} value={option.value} disabled={option.disabled ?? false} className="floating-item">
                {option.icon}
                <span className="min-w-0 flex-1">
                  <BaseSelect.ItemText>{option.label}</BaseSelect.ItemText>
                  {option.description ? <span className="block text-xs text-muted">{option.description}</span> : null}
                </span>
                <span className="flex w-4 justify-end text-accent-ink">
                  <BaseSelect.ItemIndicator><Check size={16} aria-hidden /></BaseSelect.ItemIndicator>
                </span>
              </BaseSelect.Item>
            ))}
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
