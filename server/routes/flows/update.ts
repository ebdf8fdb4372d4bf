import { catalogueChanged } from '../../../activities/engine/catalogue.ts';
import { FlowModel } from '../../../activities/store/models/flows.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { flowChanged } from '../../flows/flow-changed.ts';
import { wakeClock } from '../../flows/wake-clock.ts';
import { flowDetail } from '../../flows/flow-detail.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

const actionOf = { live: 'flow.resumed', paused: 'flow.paused', archived: 'flow.archived' } as const;

/** A paused or archived flow starts no new runs; those under way go on to their end. */
export default defineRoute({
  method: 'patch',
  path: '/flows/:id',
  access: 'flows.publish',
  params: 'IdParams',
  body: 'FlowUpdate',
  response: 'FlowDetail',
  summary: 'Rename, pause, resume or archive a flow',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { name, status } = input.body;
    const flow = found(await FlowModel.findOne({ _id: input.params.id, orgId }).lean());
    if ((status === 'live' || status === 'paused') && flow.publishedVersion === undefined) throw new ApiProblem('FLOW_NOT_PUBLISHED');
    const author = userIdOf(actor);
    const change = {
      ...(name === undefined ? {} : { name: name.trim() }),
      ...(status === undefined ? {} : { status }),
      ...(author === undefined ? {} : { updatedBy: author }),
      updatedAt: new Date(server.now()),
    };
    const changed = found(await FlowModel.findOneAndUpdate({ _id: flow._id, orgId }, { $set: change }, { returnDocument: 'after' }).lean());
    await catalogueChanged(orgId);
    flowChanged(orgId, changed);
    if (status === 'live') await wakeClock(server, changed);
    const target = { kind: 'flow' as const, id: flow._id, name: changed.name };
    if (changed.name !== flow.name) await audit(call, 'flow.renamed', target, { name: changed.name, was: flow.name });
    if (status !== undefined && status !== flow.status) await audit(call, flow.status === 'archived' ? 'flow.restored' : actionOf[status], target);
    return flowDetail(changed);
  },
});
