import { defineRoute } from '../../http/define-route.ts';
import { findTemplateDraft, templateDraftView } from '../../templates/template-drafts.ts';

export default defineRoute({
  method: 'get',
  path: '/template-drafts/:id',
  access: 'templates.read',
  params: 'IdParams',
  response: 'TemplateDraftView',
  summary: 'A template that is being written',
  handler: async ({ input, orgId }) => templateDraftView(await findTemplateDraft(orgId, input.params.id)),
});
