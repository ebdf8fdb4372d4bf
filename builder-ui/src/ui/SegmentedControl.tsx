import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type SegmentedControlProps<Value extends string> = {
  options: ReadonlyArray<{ value: Value; label: string; icon?: ReactNode; iconOnly?: boolean }>;
  value: Value;
  onValueChange: (value: Value) => void;
  size?: 'sm' | 'md' | undefined;
  'aria-label': string;
  className?: string | undefined;
};

/** Two to five exclusive choices side by side: a view, a mode, a period. */
export function SegmentedControl<Value extends string>({ options, value, onValueChange, size = 'md', className, ...rest }: SegmentedControlProps<Value>) {
  return (
    <ToggleGroup
      value={[value]}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next[0]);
        if (option) onValueChange(option.value);
      }}
      aria-label={rest['aria-label']}
      className={cx('inline-flex w-fit gap-0.5 rounded-control bg-slate-4 p-0.5', className)}
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          aria-label={option.iconOnly ? option.label : undefined}
          title={option.iconOnly ? option.label : undefined}
          className={cx(
            'inline-flex flex-1 items-center justify-center gap-1.5 rounded-[5px] font-medium whitespace-nowrap text-muted select-none transition-colors hover:text-ink',
            'data-pressed:bg-raised data-pressed:text-ink data-pressed:outline data-pressed:outline-line-strong data-pressed:focus-visible:outline-2 data-pressed:focus-visible:outline-ring',
            size === 'sm' ? 'h-6 px-2 text-xs' : 'h-7 px-3 text-xs',
          )}
        >
          {option.icon}
          {option.iconOnly ? null : option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
