import { Toggle } from '@base-ui/react/toggle';

export type FilterChipsProps<Value extends string> = {
  /** Names the group for screen readers. */
  label: string;
  options: ReadonlyArray<{ value: Value; label: string }>;
  /** undefined: not narrowed. */
  value: Value | undefined;
  onValueChange: (value: Value | undefined) => void;
};

/** Narrows a list by one property; the chip that is on is switched off by a second click. */
export function FilterChips<Value extends string>({ label, options, value, onValueChange }: FilterChipsProps<Value>) {
  return (
    <div role="group" aria-label={label} className="flex items-center gap-1 md:flex-wrap">
      {options.map((option) => (
        <Toggle
          key={option.value}
          pressed={option.value === value}
          onPressedChange={(on) => onValueChange(on ? option.value : undefined)}
          className="h-7 shrink-0 rounded-full border border-line-strong px-2.5 text-xs text-muted transition-colors hover:bg-hover hover:text-ink data-pressed:border-accent-line data-pressed:bg-accent-soft data-pressed:font-medium data-pressed:text-accent-ink"
        >
          {option.label}
        </Toggle>
      ))}
    </div>
  );
}
