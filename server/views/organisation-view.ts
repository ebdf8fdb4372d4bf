import type { OrganisationBody, OrganisationRecord } from '../../schemas/generated/types.ts';

export function organisationView(organisation: OrganisationRecord): OrganisationBody {
  const { _id: id, name, timeZone, locale, calendar, messaging } = organisation;
  return { id, name, timeZone, locale, calendar, ...(messaging === undefined ? {} : { messaging }) };
}
