import { FlowModel } from '../../activities/store/models/flows.ts';
import type { FlowGraph, FlowKind, FlowRecord } from '../../schemas/generated/types.ts';
import { flowChanged } from './flow-changed.ts';

const emptyGraph: FlowGraph = { schemaVersion: 1, settings: {}, nodes: [], edges: [], notes: [] };

/** Stores a new flow as a draft. */
export async function createFlow(facts: { id: string; orgId: string; name: string; kind: FlowKind; graph?: FlowGraph | undefined; author?: string | undefined; folderId?: string | undefined; now: number }): Promise<FlowRecord> {
  const at = new Date(facts.now);
  const flow: FlowRecord = {
    _id: facts.id,
    orgId: facts.orgId,
    name: facts.name.trim(),
    kind: facts.kind,
    status: 'draft',
    draft: facts.graph ?? emptyGraph,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    ...(facts.folderId === undefined ? {} : { folderId: facts.folderId }),
    ...(facts.author === undefined ? {} : { updatedBy: facts.author }),
  };
  await FlowModel.create(flow);
  flowChanged(flow.orgId, flow);
  return flow;
}
