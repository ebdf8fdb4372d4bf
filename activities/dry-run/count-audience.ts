import type { DryRunPlan } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { ContactModel } from '../store/models/contacts.ts';

/** How many a dry run looks at on its way through, so that its progress can be told. */
export async function countAudience(orgId: string, { audience }: DryRunPlan): Promise<number> {
  if (audience.kind === 'phones') return audience.phones.length;
  return ContactModel.countDocuments({ orgId, mergedInto: { $exists: false } }, { limit: limits.maxDryRunLooked });
}
