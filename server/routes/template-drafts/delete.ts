import { TemplateDraftModel } from '../../../activities/store/models/template-drafts.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { findTemplateDraft } from '../../templates/template-drafts.ts';

export default defineRoute({
  method: 'delete',
  path: '/template-drafts/:id',
  access: 'templates.write',
  params: 'IdParams',
  summary: 'Throw a draft of a template away',
  async handler(call) {
    const { input, orgId } = call;
    const { _id, name } = await findTemplateDraft(orgId, input.params.id);
    await TemplateDraftModel.deleteOne({ _id, orgId });
    await audit(call, 'template.draft_deleted', { kind: 'template', id: _id, name });
  },
});
