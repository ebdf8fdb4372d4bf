import { WebhookEventModel } from '../../../activities/store/models/webhook-events.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { webhookProblemView } from '../../views/webhook-problem-view.ts';

export default defineRoute({
  method: 'get',
  path: '/webhook-problems',
  access: 'webhooks.inspect',
  query: 'PageQuery',
  response: 'WebhookProblemList',
  summary: 'Webhooks that could not be handled or that tell of a problem, newest first',
  async handler({ input, orgId }) {
    const size = pageSizeOf(input.query);
    // Bodies may have megabytes: they are read one by one.
    const filter = { orgIds: orgId, state: { $ne: 'new' as const }, problem: { $exists: true }, ...olderThan('receivedAt', placeOf(input.query)) };
    const records = await WebhookEventModel.find(filter, { body: 0 }).sort({ receivedAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(records, size, (record) => ({ at: record.receivedAt.getTime(), id: record._id }));
    return { items: rows.map(webhookProblemView), ...next };
  },
});
