import { catalogueChanged } from '../../activities/engine/catalogue.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { PlanModel } from '../../activities/store/models/plans.ts';
import type { FlowIssue, FlowRecord } from '../../schemas/generated/types.ts';
import { planOfDraft } from './plan-of-draft.ts';

/**
 * After a draft was saved: its test audience runs it from now on. While it has errors they keep the last one that had none;
 * without an audience nobody runs a draft.
 */
export async function keepTrial(flow: FlowRecord, issues: readonly FlowIssue[], now: number): Promise<void> {
  const { _id, orgId, draft, trial } = flow;
  const audience = draft.settings.testAudience;
  if (audience === undefined) {
    if (trial === undefined) return;
    await FlowModel.updateOne({ _id, orgId }, { $unset: { trial: 1 } });
  } else {
    const hash = issues.some((issue) => issue.severity === 'error') ? trial?.hash : await storePlan(flow, now);
    if (hash === undefined || (hash === trial?.hash && JSON.stringify(audience) === JSON.stringify(trial.audience))) return;
    await FlowModel.updateOne({ _id, orgId }, { $set: { trial: { hash, audience } } });
  }
  await catalogueChanged(orgId);
}

async function storePlan(flow: FlowRecord, now: number): Promise<string> {
  const { plan, hash } = await planOfDraft(flow);
  await PlanModel.updateOne({ _id: hash }, { $setOnInsert: { plan, createdAt: new Date(now) } }, { upsert: true });
  return hash;
}
