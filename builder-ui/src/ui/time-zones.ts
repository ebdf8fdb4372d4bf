import type { ZonePlace } from './zone-places.ts';

/** One choosable time zone. */
export type TimeZone = { id: string; label: string; offset: string; offsetMinutes: number; keywords: string };

/** In whose language countries are named, and where the zones are, once that is known. */
export type ZoneWords = { language: string; places?: ReadonlyMap<string, ZonePlace> | undefined };

const listed: ReadonlySet<string> = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);

/**
 * All zones that the browser knows, west to east, with the offset that applies at `now` (epoch ms).
 * UTC is added because Intl leaves it out of its list.
 */
export function listTimeZones(now: number, words: ZoneWords): TimeZone[] {
  return [...listed].map((id) => describeTimeZone(id, now, words)).toSorted((a, b) => a.offsetMinutes - b.offsetMinutes || a.label.localeCompare(b.label));
}

/** Name and present offset of one zone: "Europe/Berlin" is "Berlin (Germany)", "UTC+1"; without a known place "Berlin (Europe)". */
export function describeTimeZone(id: string, now: number, { language, places }: ZoneWords): TimeZone {
  const offsetMinutes = zoneOffsetMinutes(id, now);
  const place = places?.get(id);
  // Browsers keep old names (Asia/Calcutta); the present one is shown unless it is a zone of its own in their list.
  const [region, ...rest] = (place === undefined || listed.has(place.name) ? id : place.name).split('/');
  const city = (rest.at(-1) ?? region ?? id).replaceAll('_', ' ');
  const country = place && countryNames(place.country, language);
  const around = country?.[0] ?? [region, ...rest.slice(0, -1)].join(', ').replaceAll('_', ' ');
  const keywords = [id.replaceAll(/[/_]/g, ' '), ...(country ?? []), place?.words].filter(Boolean).join(' ');
  return { id, label: rest.length === 0 ? city : `${city} (${around})`, offset: formatOffset(offsetMinutes), offsetMinutes, keywords };
}

/** What a country is called officially and by people, as in "United States" and "US"; nothing for what is no country. */
function countryNames(code: string, language: string): string[] {
  if (!/^[A-Z]{2}$/.test(code)) return [];
  return namesIn(language).flatMap((names) => names.of(code) ?? []);
}

const namers = new Map<string, Intl.DisplayNames[]>();

function namesIn(language: string): Intl.DisplayNames[] {
  const known = namers.get(language) ?? (['long', 'short'] as const).map((style) => new Intl.DisplayNames([language], { type: 'region', style }));
  namers.set(language, known);
  return known;
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
