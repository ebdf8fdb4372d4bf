import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox, type ComboboxOption } from './Combobox.tsx';
import { listTimeZones, type ZoneWords } from './time-zones.ts';

export type TimeZoneSelectProps = {
  /** IANA name, e.g. `Europe/Berlin`. */
  value: string;
  onValueChange: (timeZone: string) => void;
  disabled?: boolean | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

// Some 430 formatters are made for the list, so it is made once for all pickers and only when a page needs it.
let made: { words: ZoneWords; options: ComboboxOption[] } | undefined;

function zoneOptions(words: ZoneWords): ComboboxOption[] {
  if (made?.words.language !== words.language || made.words.places !== words.places) {
    made = { words, options: listTimeZones(Date.now(), words).map(({ id, label, offset, keywords }) => ({ value: id, label: `${label} · ${offset}`, keywords })) };
  }
  return made.options;
}

/** A time zone by city, country in the language of the person, or offset. Until places are loaded, and where they cannot be, by its own name. */
export function TimeZoneSelect({ value, onValueChange, ...rest }: TimeZoneSelectProps) {
  const { i18n } = useTranslation();
  const { data: places } = useQuery({ queryKey: ['zone-places'], queryFn: async () => (await import('./zone-places.ts')).zonePlaces, staleTime: Infinity, gcTime: Infinity });
  const options = useMemo(() => zoneOptions({ language: i18n.language, places }), [i18n.language, places]);
  return <Combobox {...rest} options={options} value={value} onValueChange={(next) => { if (next) onValueChange(next); }} />;
}
