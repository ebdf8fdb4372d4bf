import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { findStoredTemplate } from '../../templates/find-stored.ts';
import { editTemplate } from '../../templates/submit-template.ts';
import { templateView } from '../../templates/template-view.ts';

export default defineRoute({
  method: 'patch',
  path: '/templates/:id',
  access: 'templates.write',
  params: 'TemplateParams',
  body: 'TemplateEdit',
  response: 'TemplateView',
  summary: 'Change a template; WhatsApp reviews it again',
  async handler(call) {
    const template = await editTemplate(call, await findStoredTemplate(call.orgId, call.input.params.id), call.input.body);
    await audit(call, 'template.edited', { kind: 'template', id: template._id, name: template.name });
    return templateView(template);
  },
});
