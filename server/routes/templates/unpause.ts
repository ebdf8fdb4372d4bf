import { TemplateModel } from '../../../activities/store/models/templates.ts';
import { forgetTemplate } from '../../../activities/templates/find-template.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { accountOf } from '../../templates/account-of.ts';
import { findStoredTemplate } from '../../templates/find-stored.ts';
import { TemplateGraph } from '../../templates/template-graph.ts';
import { templateView } from '../../templates/template-view.ts';

export default defineRoute({
  method: 'post',
  path: '/templates/:id/unpause',
  access: 'templates.write',
  params: 'TemplateParams',
  response: 'TemplateView',
  summary: 'Ask WhatsApp to lift the pause of a template',
  async handler(call) {
    const { orgId, server, input } = call;
    const template = await findStoredTemplate(orgId, input.params.id);
    const graph = new TemplateGraph(server.graph, await accountOf(orgId, template.wabaId));
    const { success, reason } = await graph.unpause(template.metaId);
    if (!success) throw new ApiProblem('GRAPH_REFUSED', [{ message: reason }], `WhatsApp refused: ${reason}`);
    const status = (await graph.read(template.metaId))['status'];
    const changed = typeof status === 'string' ? { status } : {};
    await TemplateModel.updateOne({ _id: template._id }, { $set: changed });
    forgetTemplate(template._id);
    await audit(call, 'template.unpaused', { kind: 'template', id: template._id, name: template.name });
    return templateView({ ...template, ...changed });
  },
});
