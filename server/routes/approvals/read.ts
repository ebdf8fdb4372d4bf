import { ApprovalModel } from '../../../activities/store/models/approvals.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { approvalView } from '../../views/approval-view.ts';

export default defineRoute({
  method: 'get',
  path: '/approvals/:id',
  access: 'inbox.read',
  params: 'IdParams',
  response: 'ApprovalBody',
  summary: 'A question that a flow asks the team',
  async handler({ input, actor, orgId }) {
    return approvalView(found(await ApprovalModel.findOne({ _id: input.params.id, orgId }).lean()), actor);
  },
});
