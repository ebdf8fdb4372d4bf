import { PlatformReportModel } from '../../../activities/store/models/platform-reports.ts';
import { own, textOf } from '../read/json.ts';
import type { PlatformFacts } from './report.ts';

/** Events that say how something is from now on, by field: a later one of these makes an earlier one history. All events of the field where none are named. */
const states: Readonly<Record<string, readonly string[] | 'all'>> = {
  phone_number_name_update: 'all',
  phone_number_quality_update: 'all',
  business_capability_update: 'all',
  account_update: ['ACCOUNT_RESTRICTION', 'ACCOUNT_DELETED', 'DISABLED_UPDATE'],
};

/**
 * WhatsApp repeats webhooks for days and keeps no order: an old restriction or rating that comes late must not slow down a number that has
 * recovered since. What was told before is known from the reports.
 */
export async function isOvertaken({ event, content, numbers, at }: PlatformFacts): Promise<boolean> {
  const { field = '', type, wabaId } = event;
  const types = own(states, field);
  if (types === undefined || wabaId === undefined || (types !== 'all' && !types.includes(type ?? ''))) return false;
  const digits = textOf(content['display_phone_number']);
  const later = {
    orgId: { $in: [...new Set(numbers.map(({ orgId }) => orgId))] }, field, wabaId, at: { $gt: new Date(at) },
    ...(types === 'all' ? {} : { type: { $in: [...types] } }),
    ...(digits === undefined ? {} : { 'content.display_phone_number': digits }),
  };
  return (await PlatformReportModel.exists(later)) !== null;
}
