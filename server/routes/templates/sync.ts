import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { syncTemplates } from '../../numbers/sync-templates.ts';

export default defineRoute({
  method: 'post',
  path: '/templates/sync',
  access: 'templates.read',
  response: 'TemplatesSynced',
  summary: 'Read all templates of the connected accounts from WhatsApp',
  async handler(call) {
    const { orgId, server } = call;
    const result = await syncTemplates(server.graph, orgId, server.now());
    await audit(call, 'templates.synced', { kind: 'organisation', id: orgId }, { ...result });
    return result;
  },
});
