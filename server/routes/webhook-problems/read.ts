import { WebhookEventModel } from '../../../activities/store/models/webhook-events.ts';
import { limits } from '../../../schemas/limits.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { webhookProblemView } from '../../views/webhook-problem-view.ts';
import { explainWebhook } from '../../webhook/explain.ts';

export default defineRoute({
  method: 'get',
  path: '/webhook-problems/:id',
  access: 'webhooks.inspect',
  params: 'IdParams',
  response: 'WebhookProblemDetail',
  summary: 'A kept webhook as it came, with what Parley reads in it',
  async handler({ input, orgId }) {
    const row = found(await WebhookEventModel.findOne({ _id: input.params.id, orgIds: orgId, problem: { $exists: true } }).lean());
    const events = explainWebhook(JSON.parse(row.body), 'webhook');
    return { problem: webhookProblemView(row), body: row.body, events: events.slice(0, limits.webhookEventsShown), count: events.length };
  },
});
