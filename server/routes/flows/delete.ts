import { catalogueChanged } from '../../../activities/engine/catalogue.ts';
import { FlowTestModel } from '../../../activities/store/models/flow-tests.ts';
import { FlowModel } from '../../../activities/store/models/flows.ts';
import { audit } from '../../audit.ts';
import { flowChanged } from '../../flows/flow-changed.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

/** What was ever live keeps its versions, runs and figures: it is archived instead. */
export default defineRoute({
  method: 'delete',
  path: '/flows/:id',
  access: 'flows.publish',
  params: 'IdParams',
  summary: 'Delete a flow that was never published; archive any other',
  async handler(call) {
    const { input, orgId, server } = call;
    const flow = found(await FlowModel.findOne({ _id: input.params.id, orgId }).lean());
    const { deletedCount } = await FlowModel.deleteOne({ _id: flow._id, orgId, publishedVersion: { $exists: false } });
    if (deletedCount === 0) await FlowModel.updateOne({ _id: flow._id, orgId }, { $set: { status: 'archived', updatedAt: new Date(server.now()) } });
    else await FlowTestModel.deleteMany({ flowId: flow._id, orgId });
    await catalogueChanged(orgId);
    flowChanged(orgId, flow);
    await audit(call, deletedCount === 0 ? 'flow.archived' : 'flow.deleted', { kind: 'flow', id: flow._id, name: flow.name });
  },
});
