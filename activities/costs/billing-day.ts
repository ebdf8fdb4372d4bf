import { localDate } from '../../workflows/engine/time/local-time.ts';
import { Cache } from '../store/cache.ts';
import { OrganisationModel } from '../store/models/organisations.ts';

const zones = new Cache<string, string>({ max: 1000, maxAgeMs: 60_000 });

/**
 * The day (YYYY-MM-DD) to which a moment belongs on the bill. WhatsApp counts in the time zone of the account, which is taken
 * to be that of the organisation.
 */
export async function billingDay(orgId: string, at: number): Promise<string> {
  const timeZone = await zones.get(orgId, async () => (await OrganisationModel.findById(orgId, { timeZone: 1 }).lean())?.timeZone ?? 'UTC');
  return localDate(at, timeZone).toString();
}
