import { TemplateModel } from '../../../activities/store/models/templates.ts';
import { defineRoute } from '../../http/define-route.ts';
import { editsLeft } from '../../templates/edits-left.ts';
import { findStoredTemplate } from '../../templates/find-stored.ts';
import { templateUses } from '../../templates/template-uses.ts';
import { templateView } from '../../templates/template-view.ts';

export default defineRoute({
  method: 'get',
  path: '/templates/:id',
  access: 'templates.read',
  params: 'TemplateParams',
  response: 'TemplateDetail',
  summary: 'A template, its other languages, and the flows that send it',
  async handler({ input, orgId, server }) {
    const template = await findStoredTemplate(orgId, input.params.id);
    const { wabaId, name, language } = template;
    const [languages, uses] = await Promise.all([TemplateModel.find({ orgId, name, wabaId }).sort({ language: 1 }).lean(), templateUses(orgId, { name, language })]);
    return { template: templateView(template), languages: languages.map(templateView), uses, edits: editsLeft(template, server.now()) };
  },
});
