import type { FlowIssue, FlowRecord } from '../../schemas/generated/types.ts';
import { checkFlow } from '../../workflows/engine/check-flow.ts';

/** The publish checks over a flow's draft, the same that the editor shows while somebody draws. */
export async function findIssues(flow: Pick<FlowRecord, 'draft' | 'kind'>): Promise<FlowIssue[]> {
  return checkFlow(flow.draft, flow.kind);
}
