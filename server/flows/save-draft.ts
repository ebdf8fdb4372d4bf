import { FlowModel } from '../../activities/store/models/flows.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { FlowGraph, FlowRecord } from '../../schemas/generated/types.ts';
import { found } from '../http/found.ts';
import { flowChanged } from './flow-changed.ts';

/**
 * Stores a draft if nobody saved another one since its revision was loaded; otherwise FLOW_REVISION_CONFLICT with
 * the revision to load.
 */
export async function saveDraft(facts: { flowId: string; orgId: string; graph: FlowGraph; revision: number; author: string | undefined; now: number }): Promise<FlowRecord> {
  const { flowId, orgId, graph, revision, author, now } = facts;
  const change = { draft: graph, updatedAt: new Date(now), revision: revision + 1, ...(author === undefined ? {} : { updatedBy: author }) };
  const saved = await FlowModel.findOneAndUpdate({ _id: flowId, orgId, revision }, { $set: change }, { returnDocument: 'after' }).lean();
  if (saved === null) {
    const current = found(await FlowModel.findOne({ _id: flowId, orgId }, { revision: 1 }).lean());
    throw new ApiProblem('FLOW_REVISION_CONFLICT', [{ field: 'revision', rule: 'current', message: `The flow is at revision ${current.revision}.`, fix: 'Load the flow again.', revision: current.revision }]);
  }
  flowChanged(orgId, saved, { draft: true });
  return saved;
}
