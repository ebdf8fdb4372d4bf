import type { PriceCard, PriceRow } from '../generated/types.ts';
import markets from './markets.json' with { type: 'json' };

const regions: Readonly<Record<string, readonly string[]>> = markets.regions;
const regionOf = new Map(Object.entries(regions).flatMap(([region, countries]) => countries.map((country) => [country, region] as const)));

/** Names of markets that hold several countries. */
export const marketRegions: readonly string[] = [...Object.keys(regions), 'OTHER'];

/** The row of a card that counts for a country (ISO 3166 alpha-2): its own, that of its region, or that of all others. */
export function rowFor({ rates }: Pick<PriceCard, 'rates'>, country: string | undefined): PriceRow | undefined {
  const row = (market: string | undefined): PriceRow | undefined => (market === undefined ? undefined : rates.find((candidate) => candidate.market === market));
  return row(country) ?? row(country === undefined ? undefined : regionOf.get(country)) ?? row('OTHER');
}
