import type { FlowPlan, FlowRecord } from '../../schemas/generated/types.ts';
import { compilePlan } from '../../workflows/engine/compile-plan.ts';
import { planOfDraft } from './plan-of-draft.ts';

/** Whether publishing the draft would give something else than what is live; moved boxes and notes do not count. */
export async function hasUnpublishedChanges(flow: FlowRecord): Promise<boolean> {
  const plan = drawnPlan(flow);
  return plan === undefined || (await planOfDraft(flow, plan)).hash !== flow.publishedHash;
}

function drawnPlan({ _id, kind, draft }: FlowRecord): FlowPlan | undefined {
  try {
    return compilePlan(_id, kind, draft);
  } catch {
    // A draft that cannot be compiled yet certainly differs from what is published.
    return undefined;
  }
}
