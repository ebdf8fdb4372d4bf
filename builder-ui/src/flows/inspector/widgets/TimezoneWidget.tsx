import { TimeZoneSelect } from '../../../ui/TimeZoneSelect.tsx';
import type { WidgetProps } from '../form-context.ts';

/** A time zone by its IANA name. */
export default function TimezoneWidget({ value, onChange, words, readOnly }: WidgetProps) {
  return <TimeZoneSelect value={typeof value === 'string' ? value : ''} onValueChange={onChange} disabled={readOnly} aria-label={words.label} />;
}
