/** One choosable time zone. */
export type TimeZone = { id: string; label: string; offset: string; offsetMinutes: number };

/**
 * All zones that the browser knows, west to east, with the offset that applies at `now` (epoch ms).
 * UTC is added because Intl leaves it out of its list.
 */
export function listTimeZones(now: number): TimeZone[] {
  const ids = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...ids].map((id) => describeTimeZone(id, now)).toSorted((a, b) => a.offsetMinutes - b.offsetMinutes || a.label.localeCompare(b.label));
}

/** Name and present offset of one zone: "Europe/Berlin" is "Berlin (Europe)", "UTC+1". */
export function describeTimeZone(id: string, now: number): TimeZone {
  const offsetMinutes = zoneOffsetMinutes(id, now);
  const [region, ...rest] = id.split('/');
  const city = (rest.at(-1) ?? region ?? id).replaceAll('_', ' ');
  const label = rest.length === 0 ? city : `${city} (${[region, ...rest.slice(0, -1)].join(', ').replaceAll('_', ' ')})`;
  return { id, label, offset: formatOffset(offsetMinutes), offsetMinutes };
}

function zoneOffsetMinutes(id: string, now: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: id, timeZoneName: 'longOffset' }).formatToParts(now);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

function formatOffset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
