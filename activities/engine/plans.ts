import type { FlowPlan } from '../../schemas/generated/types.ts';
import { Cache } from '../store/cache.ts';
import { PlanModel } from '../store/models/plans.ts';

/** Plans never change under their hash, so a cached one is always right; the size bounds the memory. */
const cache = new Cache<string, FlowPlan | undefined>({ max: 500 });

/** The plans of these hashes. One that cannot be found is left out; the engine ends its runs with PLAN_MISSING. */
export async function loadPlans(hashes: Iterable<string>): Promise<ReadonlyMap<string, FlowPlan>> {
  const plans = new Map<string, FlowPlan>();
  await Promise.all(
    [...new Set(hashes)].map(async (hash) => {
      const plan = await cache.get(hash, loadPlan);
      if (plan === undefined) cache.forget(hash);
      else plans.set(hash, plan);
    }),
  );
  return plans;
}

async function loadPlan(hash: string): Promise<FlowPlan | undefined> {
  const record = await PlanModel.findById(hash).lean();
  return record?.plan;
}
