import { loadPlans } from '../../activities/engine/plans.ts';
import { contactItem } from '../../activities/messages/conversation-change.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import type { RunRecord, RunView } from '../../schemas/generated/types.ts';

/** Runs with the names of flow, node and contact filled in. */
export async function runViews(runs: readonly RunRecord[]): Promise<RunView[]> {
  const [contacts, flows, plans] = await Promise.all([
    ContactModel.find({ _id: { $in: [...new Set(runs.map((run) => run.contactId))] } }).lean(),
    FlowModel.find({ _id: { $in: [...new Set(runs.map((run) => run.flowId))] } }, { name: 1 }).lean(),
    loadPlans(runs.map((run) => run.planHash)),
  ]);
  const contactOf = new Map(contacts.map((contact) => [contact._id, contact]));
  const flowName = new Map(flows.map((flow) => [flow._id, flow.name]));
  return runs.map((run) => {
    const contact = contactOf.get(run.contactId);
    const node = plans.get(run.planHash)?.nodes[run.nodeId];
    return withoutUndefined({
      id: run._id,
      flowId: run.flowId,
      flowName: flowName.get(run.flowId) ?? run.flowId,
      version: run.version,
      status: run.status,
      nodeId: run.nodeId,
      nodeLabel: node?.label ?? node?.type ?? run.nodeId,
      contact: { id: run.contactId, name: contact === undefined ? run.contactId : contactItem(contact).name },
      conversationId: run.conversationId,
      wakeAt: run.wakeAt?.toISOString(),
      outcome: run.outcome,
      error: run.error,
      startedAt: run.startedAt.toISOString(),
      endedAt: run.endedAt?.toISOString(),
    });
  });
}
