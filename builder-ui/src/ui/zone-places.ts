import { rawTimeZones } from '@vvo/tzdb';

/** Where the clocks of a zone are: its present name, its country (ISO 3166 alpha-2), and words by which people know it in English. */
export type ZonePlace = { name: string; country: string; words: string };

/**
 * Places by the name of the zone, old names included. From the tz database and GeoNames as @vvo/tzdb brings them together: large,
 * so it is only loaded where a zone is chosen. Browsers do not know it all by themselves (Firefox has no Intl.Locale getTimeZones).
 */
export const zonePlaces: ReadonlyMap<string, ZonePlace> = new Map(
  rawTimeZones.flatMap(({ name, group, countryCode, countryName, mainCities, alternativeName }) => {
    const place: ZonePlace = { name, country: countryCode, words: [countryName, ...mainCities, alternativeName, ...group.map((alias) => alias.replaceAll(/[/_]/g, ' '))].join(' ') };
    return [...new Set([name, ...group])].map((alias) => [alias, place] as const);
  }),
);
