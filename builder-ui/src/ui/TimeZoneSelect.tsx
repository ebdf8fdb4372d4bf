import { Combobox, type ComboboxOption } from './Combobox.tsx';
import { listTimeZones } from './time-zones.ts';

export type TimeZoneSelectProps = {
  /** IANA name, e.g. `Europe/Berlin`. */
  value: string;
  onValueChange: (timeZone: string) => void;
  disabled?: boolean | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

let options: ComboboxOption[] | undefined;

// Some 430 formatters are made for the list, so it is made once and only when a page needs it.
function zoneOptions(): ComboboxOption[] {
  options ??= listTimeZones(Date.now()).map((zone) => ({ value: zone.id, label: `${zone.label} · ${zone.offset}` }));
  return options;
}

/** A time zone by city, country or offset. */
export function TimeZoneSelect({ value, onValueChange, ...rest }: TimeZoneSelectProps) {
  return <Combobox {...rest} options={zoneOptions()} value={value} onValueChange={(next) => { if (next) onValueChange(next); }} />;
}
