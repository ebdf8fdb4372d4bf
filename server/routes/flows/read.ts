import { FlowModel } from '../../../activities/store/models/flows.ts';
import { flowDetail } from '../../flows/flow-detail.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'get',
  path: '/flows/:id',
  access: 'flows.read',
  params: 'IdParams',
  response: 'FlowDetail',
  summary: 'A flow with its draft and the findings of the publish checks',
  async handler({ input, orgId }) {
    return flowDetail(found(await FlowModel.findOne({ _id: input.params.id, orgId }).lean()));
  },
});
