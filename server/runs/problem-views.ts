import { loadPlans } from '../../activities/engine/plans.ts';
import { contactItem } from '../../activities/messages/conversation-change.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import type { RunProblemItem, RunProblemRecord } from '../../schemas/generated/types.ts';

/** Runs that need a person, with the names of flow, step and contact filled in. */
export async function problemViews(problems: readonly RunProblemRecord[]): Promise<RunProblemItem[]> {
  const [contacts, flows, plans] = await Promise.all([
    contactNames(problems.map((problem) => problem.contactId)),
    flowNames(problems.map((problem) => problem.flowId)),
    loadPlans(problems.map((problem) => problem.planHash)),
  ]);
  return problems.map((problem) => {
    const { _id: id, kind, flowId, version, nodeId, contactId, conversationId, error, startedAt, at } = problem;
    const node = plans.get(problem.planHash)?.nodes[nodeId];
    return withoutUndefined({
      id, kind, version, nodeId, conversationId, error,
      flow: { id: flowId, name: flows.get(flowId) ?? flowId },
      nodeLabel: node?.label ?? node?.type ?? nodeId,
      nodeType: node?.type,
      contact: { id: contactId, name: contacts.get(contactId) ?? contactId },
      startedAt: startedAt.toISOString(),
      at: at.toISOString(),
    });
  });
}

/** Names of contacts by id, as lists show them. */
export async function contactNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const contacts = await ContactModel.find({ _id: { $in: [...new Set(ids)] } }).lean();
  return new Map(contacts.map((contact) => [contact._id, contactItem(contact).name]));
}

/** Names of flows by id. */
export async function flowNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const flows = await FlowModel.find({ _id: { $in: [...new Set(ids)] } }, { name: 1 }).lean();
  return new Map(flows.map((flow) => [flow._id, flow.name]));
}
