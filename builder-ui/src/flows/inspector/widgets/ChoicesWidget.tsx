import { Checkbox } from '../../../ui/Checkbox.tsx';
import type { WidgetProps } from '../form-context.ts';

/** Any number of named choices. */
export default function ChoicesWidget({ schema, value, onChange, words, readOnly }: WidgetProps) {
  const options = (schema.items?.enum ?? []).map(String);
  const chosen = new Set(Array.isArray(value) ? value.map(String) : []);
  const toggle = (option: string, on: boolean) => {
    const next = options.filter((candidate) => (candidate === option ? on : chosen.has(candidate)));
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <div role="group" aria-label={words.label} className="grid grid-cols-2 gap-x-3 gap-y-1.5">
      {options.map((option) => (
        <Checkbox key={option} checked={chosen.has(option)} onCheckedChange={(on) => toggle(option, on)} label={words.options?.[option] ?? option} disabled={readOnly} />
      ))}
    </div>
  );
}
