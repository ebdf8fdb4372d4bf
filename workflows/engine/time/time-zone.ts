import { isZone } from '../../../nodes/shared/is-zone.ts';
import type { ContactView, OrganisationView } from '../../../schemas/generated/types.ts';
import { BoundedCache } from '../text/bounded-cache.ts';
import { countryZones } from './country-zones.ts';

const known = new BoundedCache<boolean>(1000);

/** Whether this installation knows the IANA time zone. */
export function isTimeZone(zone: string): boolean {
  return known.getOrMake(zone, isZone);
}

/** The contact's own zone, or that of its country, or the organisation's; a zone that nobody knows is passed over. */
export function timeZoneOf(contact: ContactView, organisation: OrganisationView): string {
  const candidates = [contact.timeZone, countryZones[contact.country?.toUpperCase() ?? ''], organisation.timeZone];
  return candidates.find((zone) => zone !== undefined && isTimeZone(zone)) ?? 'UTC';
}
