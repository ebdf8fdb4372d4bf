import type { FlowPlan, OrganisationView } from '../../schemas/generated/types.ts';
import { catalogueOf } from '../engine/catalogue.ts';
import { loadPlans } from '../engine/plans.ts';
import { organisationView } from '../engine/scene.ts';
import { FlowModel } from '../store/models/flows.ts';
import { OrganisationModel } from '../store/models/organisations.ts';

/** A flow that starts by the clock, as it is live at the moment. */
export interface LiveClockFlow {
  /** Of the plan. */
  readonly hash: string;
  readonly plan: FlowPlan;
  readonly organisation: OrganisationView;
}

/** undefined when the flow starts nothing at the moment: paused, archived, gone. */
export async function loadLiveFlow(orgId: string, flowId: string): Promise<LiveClockFlow | undefined> {
  const [flow, organisation] = await Promise.all([
    FlowModel.findOne({ _id: flowId, orgId }).select('status publishedHash').lean(),
    OrganisationModel.findById(orgId).lean(),
  ]);
  if (flow === null || organisation === null || flow.status !== 'live' || flow.publishedHash === undefined) return undefined;
  const hash = flow.publishedHash;
  const plan = (await loadPlans([hash])).get(hash);
  return plan === undefined ? undefined : { hash, plan, organisation: organisationView(organisation, await catalogueOf(orgId, organisation.catalogueRevision ?? 0)) };
}
