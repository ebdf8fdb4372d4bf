import { TemplateDraftModel } from '../../../activities/store/models/template-drafts.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { submitTemplate } from '../../templates/submit-template.ts';
import { contentOf, findTemplateDraft } from '../../templates/template-drafts.ts';
import { templateView } from '../../templates/template-view.ts';

export default defineRoute({
  method: 'post',
  path: '/template-drafts/:id/submit',
  access: 'templates.write',
  params: 'IdParams',
  response: 'TemplateView',
  status: 201,
  summary: 'Submit a draft to WhatsApp for review; once it is taken, the draft is gone',
  async handler(call) {
    const { input, orgId } = call;
    const draft = await findTemplateDraft(orgId, input.params.id);
    const template = await submitTemplate(call, contentOf(draft));
    // What somebody saved meanwhile stays as a draft.
    await TemplateDraftModel.deleteOne({ _id: draft._id, orgId, revision: draft.revision });
    await audit(call, 'template.submitted', { kind: 'template', id: template._id, name: template.name }, { category: template.category });
    return templateView(template);
  },
});
