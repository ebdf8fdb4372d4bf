import { useMemo } from 'react';
import { Combobox } from './Combobox.tsx';
import { listTimeZones } from './time-zones.ts';

export type TimeZoneSelectProps = {
  /** IANA name, e.g. `Europe/Berlin`. */
  value: string;
  onValueChange: (timeZone: string) => void;
  disabled?: boolean | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

/** A time zone by city, country or offset. */
export function TimeZoneSelect({ value, onValueChange, ...rest }: TimeZoneSelectProps) {
  const options = useMemo(
    () => listTimeZones(Date.now()).map((zone) => ({ value: zone.id, label: `${zone.label} · ${zone.offset}` })),
    [],
  );
  return <Combobox {...rest} options={options} value={value} onValueChange={(next) => { if (next) onValueChange(next); }} />;
}
