import { createHash } from 'node:crypto';
import { FlowModel } from '../../activities/store/models/flows.ts';
import type { FlowPlan, FlowRecord } from '../../schemas/generated/types.ts';
import { canonicalJson, compilePlan } from '../../workflows/engine/compile-plan.ts';
import { pinnedFlows } from '../../workflows/engine/pinned-flows.ts';

export interface CompiledDraft {
  readonly plan: FlowPlan;
  /** Content address of the plan: SHA-256 of its canonical JSON, in hexadecimal. */
  readonly hash: string;
}

type Drawn = Pick<FlowRecord, '_id' | 'orgId' | 'kind' | 'draft'>;

/** What publishing the draft now would give; flows that it calls in their version of today are part of it. */
export async function planOfDraft({ _id, orgId, kind, draft }: Drawn, drawn: FlowPlan = compilePlan(_id, kind, draft)): Promise<CompiledDraft> {
  const pins = await pinsOf(orgId, pinnedFlows(draft));
  const plan: FlowPlan = { ...drawn, ...(pins === undefined ? {} : { pins }) };
  return { plan, hash: createHash('sha256').update(canonicalJson(plan)).digest('hex') };
}

async function pinsOf(orgId: string, flowIds: readonly string[]): Promise<FlowPlan['pins']> {
  if (flowIds.length === 0) return undefined;
  const flows = await FlowModel.find({ _id: { $in: flowIds }, orgId, status: 'live' }, { publishedVersion: 1, publishedHash: 1 }).lean();
  return Object.fromEntries(flows.flatMap(({ _id, publishedVersion: version, publishedHash }) => (version === undefined || publishedHash === undefined ? [] : [[_id, { version, planHash: publishedHash }]])));
}
