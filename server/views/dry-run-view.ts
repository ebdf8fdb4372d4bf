import { priceTableOf } from '../../activities/costs/price-table-of.ts';
import { dryRunCounts } from '../../activities/dry-run/dry-run-counts.ts';
import { userName } from '../../activities/store/user-names.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import type { DryRunBody, DryRunRecord } from '../../schemas/generated/types.ts';

export async function dryRunView(record: Omit<DryRunRecord, 'graph'>): Promise<DryRunBody> {
  const { _id: id, orgId, revision, plan, state, total, createdAt, createdBy, endedAt } = record;
  const [counts, prices] = await Promise.all([dryRunCounts(record), priceTableOf(orgId)]);
  return withoutUndefined({
    id,
    revision,
    plan,
    state,
    counts,
    total,
    currency: prices.own?.currency ?? prices.currency,
    createdAt: createdAt.toISOString(),
    createdBy: createdBy === undefined ? undefined : { id: createdBy, name: (await userName(createdBy)) ?? createdBy },
    endedAt: endedAt?.toISOString(),
  });
}
