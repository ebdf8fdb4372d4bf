import { NodeCounterModel } from '../../activities/store/models/node-counters.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import { PlanModel } from '../../activities/store/models/plans.ts';
import { durations } from '../../schemas/limits.ts';
import type { ExpectedCost } from '../../workflows/engine/checks/expected-cost.ts';

const DAYS = 7;

/** The organisation's prices, and how many contacts entered the flow in a day of the last week. */
export async function expectedCost(orgId: string, flowId: string, now = Date.now()): Promise<ExpectedCost> {
  const [organisation, flow] = await Promise.all([OrganisationModel.findById(orgId, { messaging: 1 }).lean(), FlowModel.findById(flowId, { publishedHash: 1 }).lean()]);
  const prices = organisation?.messaging?.prices;
  const plan = flow?.publishedHash === undefined ? null : await PlanModel.findById(flow.publishedHash).lean();
  const days = Array.from({ length: DAYS }, (_, back) => new Date(now - back * durations.DAY).toISOString().slice(0, 10));
  // A run starts at its trigger, so what triggers count is how many entered.
  const counters = plan === null ? [] : await NodeCounterModel.find({ flowId, nodeId: { $in: plan.plan.triggers }, day: { $in: days } }, { entered: 1 }).lean();
  return { prices, entriesPerDay: counters.reduce((sum, { entered }) => sum + entered, 0) / DAYS };
}
