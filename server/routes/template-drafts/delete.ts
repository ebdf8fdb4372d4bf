import { TemplateDraftModel } from '../../../activities/store/models/template-drafts.ts';
import { defineRoute } from '../../http/define-route.ts';
import { findTemplateDraft } from '../../templates/template-drafts.ts';

export default defineRoute({
  method: 'delete',
  path: '/template-drafts/:id',
  access: 'templates.write',
  params: 'IdParams',
  summary: 'Throw a draft of a template away',
  async handler({ input, orgId }) {
    const { _id } = await findTemplateDraft(orgId, input.params.id);
    await TemplateDraftModel.deleteOne({ _id, orgId });
  },
});
