import { FlowModel } from '../../../activities/store/models/flows.ts';
import { publishPreview } from '../../flows/publish-preview.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'get',
  path: '/flows/:id/publish-preview',
  access: 'flows.read',
  params: 'IdParams',
  response: 'PublishPreview',
  summary: 'What publishing the draft means for contacts inside the flow: how many are at which step, and which of these steps are gone',
  async handler({ input, orgId }) {
    return publishPreview(found(await FlowModel.findOne({ _id: input.params.id, orgId }).lean()));
  },
});
