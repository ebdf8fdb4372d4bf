import type { FlowPlan } from '../../schemas/generated/types.ts';
import { Cache } from '../store/cache.ts';
import { PlanModel } from '../store/models/plans.ts';

/** Plans never change under their hash, so a cached one is always right; the size bounds the memory. */
const cache = new Cache<string, FlowPlan | undefined>({ max: 500 });

/**
 * The plans of these hashes and of the versions that they call, beside those known already. One that cannot be found is left
 * out; the engine ends its runs with PLAN_MISSING.
 */
export async function loadPlans(hashes: Iterable<string>, known: ReadonlyMap<string, FlowPlan> = none): Promise<ReadonlyMap<string, FlowPlan>> {
  const wanted = [...new Set(hashes)].filter((hash) => !known.has(hash));
  if (wanted.length === 0) return known;
  const plans = new Map(known);
  await Promise.all(
    wanted.map(async (hash) => {
      const plan = await cache.get(hash, loadPlan);
      if (plan === undefined) cache.forget(hash);
      else plans.set(hash, plan);
    }),
  );
  return loadPlans(wanted.flatMap((hash) => pinnedBy(plans.get(hash))), plans);
}

function pinnedBy(plan: FlowPlan | undefined): string[] {
  return Object.values(plan?.pins ?? {}).map(({ planHash }) => planHash);
}

const none: ReadonlyMap<string, FlowPlan> = new Map();

async function loadPlan(hash: string): Promise<FlowPlan | undefined> {
  const record = await PlanModel.findById(hash).lean();
  return record?.plan;
}
