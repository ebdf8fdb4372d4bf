import { TimeInput } from '../../../ui/TimeInput.tsx';
import type { WidgetProps } from '../form-context.ts';

/** A time of day as HH:MM. */
export default function TimeWidget({ value, onChange, words, readOnly, invalid }: WidgetProps) {
  return <TimeInput value={typeof value === 'string' ? value : ''} onValueChange={onChange} disabled={readOnly} invalid={invalid} aria-label={words.label} className="w-28" />;
}
