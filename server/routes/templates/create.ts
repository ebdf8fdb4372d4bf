import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { submitTemplate } from '../../templates/submit-template.ts';
import { templateView } from '../../templates/template-view.ts';

export default defineRoute({
  method: 'post',
  path: '/templates',
  access: 'templates.write',
  body: 'TemplateCreate',
  response: 'TemplateView',
  status: 201,
  summary: 'Submit a new template to WhatsApp for review',
  async handler(call) {
    const template = await submitTemplate(call, call.input.body);
    await audit(call, 'template.submitted', { kind: 'template', id: template._id, name: template.name }, { category: template.category });
    return templateView(template);
  },
});
