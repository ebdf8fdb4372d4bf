import { TemplateModel } from '../../../activities/store/models/templates.ts';
import { forgetTemplate } from '../../../activities/templates/find-template.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { accountOf } from '../../templates/account-of.ts';
import { findStoredTemplate } from '../../templates/find-stored.ts';
import { eventOf } from '../../templates/submit-template.ts';
import { TemplateGraph } from '../../templates/template-graph.ts';
import { writeEvents } from '../../templates/write-event.ts';

export default defineRoute({
  method: 'delete',
  path: '/templates/:id',
  access: 'templates.write',
  params: 'TemplateParams',
  query: 'TemplateDelete',
  summary: 'Delete a template at WhatsApp, in this language or in all; its name is locked for 30 days then',
  async handler(call) {
    const { orgId, server, input } = call;
    const template = await findStoredTemplate(orgId, input.params.id);
    const { name, wabaId, metaId } = template;
    const all = input.query.all === true;
    await new TemplateGraph(server.graph, await accountOf(orgId, wabaId)).delete(name, all ? undefined : metaId);
    const gone = all ? await TemplateModel.find({ orgId, wabaId, name }).lean() : [template];
    await writeEvents(gone.map((record) => eventOf(call, record, 'deleted', server.now())));
    await TemplateModel.deleteMany({ _id: { $in: gone.map(({ _id }) => _id) }, orgId });
    for (const { _id } of gone) forgetTemplate(_id);
    await audit(call, 'template.deleted', { kind: 'template', id: template._id, name: template.name }, { languages: gone.map(({ language }) => language) });
  },
});
