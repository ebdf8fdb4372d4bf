import { FlowFolderModel } from '../../../activities/store/models/flow-folders.ts';
import { FlowModel } from '../../../activities/store/models/flows.ts';
import { audit } from '../../audit.ts';
import { flowChanged } from '../../flows/flow-changed.ts';
import { oneFlowSummary } from '../../flows/flow-summaries.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

/** Where a flow lies is no change of the flow: neither its author nor its time of change move. */
export default defineRoute({
  method: 'put',
  path: '/flows/:id/folder',
  access: 'flows.write',
  params: 'IdParams',
  body: 'FlowPlace',
  response: 'FlowSummary',
  summary: 'Put a flow into a folder, or out of all',
  async handler(call) {
    const { input, orgId } = call;
    const { folderId } = input.body;
    const flow = found(await FlowModel.findOne({ _id: input.params.id, orgId }).lean());
    if (folderId !== null) found(await FlowFolderModel.findOne({ _id: folderId, orgId }).lean());
    const change = folderId === null ? { $unset: { folderId: 1 } } : { $set: { folderId } };
    const moved = found(await FlowModel.findOneAndUpdate({ _id: flow._id, orgId }, change, { returnDocument: 'after' }).lean());
    flowChanged(orgId, flow);
    await audit(call, 'flow.moved', { kind: 'flow', id: flow._id, name: flow.name }, { folderId });
    return oneFlowSummary(moved);
  },
});
