import { ApiProblem } from '../../../schemas/errors.ts';
import { durations } from '../../../schemas/limits.ts';
import { defineRoute } from '../../http/define-route.ts';
import { accountOf } from '../../templates/account-of.ts';
import { sumFigures } from '../../templates/sum-figures.ts';
import { findStoredTemplate } from '../../templates/find-stored.ts';
import { TemplateGraph } from '../../templates/template-graph.ts';

export default defineRoute({
  method: 'get',
  path: '/templates/:id/analytics',
  access: 'templates.read',
  params: 'TemplateParams',
  query: 'TemplateAnalyticsQuery',
  response: 'TemplateAnalytics',
  summary: "WhatsApp's figures of a template: sent, delivered, read, clicked",
  async handler({ input, orgId, server }) {
    const template = await findStoredTemplate(orgId, input.params.id);
    const graph = new TemplateGraph(server.graph, await accountOf(orgId, template.wabaId));
    const now = server.now();
    const from = now - (input.query.days ?? 30) * durations.DAY;
    try {
      return sumFigures(await graph.analytics(template.metaId, Math.floor(from / 1000), Math.floor(now / 1000)));
    } catch (error) {
      // Not for every account: it must be switched on once, and is not offered in the EU, the UK and Japan (Meta, template analytics).
      if (error instanceof ApiProblem && error.code === 'GRAPH_REFUSED') return { available: false, sent: 0, delivered: 0, read: 0, days: [], clicks: [] };
      throw error;
    }
  },
});
