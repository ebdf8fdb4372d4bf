import type { FlowDetail, FlowRecord } from '../../schemas/generated/types.ts';
import { findIssues } from './find-issues.ts';
import { oneFlowSummary } from './flow-summaries.ts';

/** A flow as the editor opens it: draft, revision and the findings of the publish checks. */
export async function flowDetail(flow: FlowRecord): Promise<FlowDetail> {
  const [summary, issues] = await Promise.all([oneFlowSummary(flow), findIssues(flow)]);
  return { flow: summary, graph: flow.draft, revision: flow.revision, issues };
}
