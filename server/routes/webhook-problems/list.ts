import { WebhookEventModel } from '../../../activities/store/models/webhook-events.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';

export default defineRoute({
  method: 'get',
  path: '/webhook-problems',
  access: 'webhooks.inspect',
  query: 'PageQuery',
  response: 'WebhookProblemList',
  summary: 'Webhooks that could not be handled or that tell of a problem, newest first',
  async handler({ input, orgId }) {
    const size = pageSizeOf(input.query);
    const filter = { orgIds: orgId, problem: { $exists: true }, ...olderThan('receivedAt', placeOf(input.query)) };
    const records = await WebhookEventModel.find(filter).sort({ receivedAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(records, size, (record) => ({ at: record.receivedAt.getTime(), id: record._id }));
    return { items: rows.map(({ _id: id, receivedAt, state, problem = '', body }) => ({ id, receivedAt: receivedAt.toISOString(), state, problem, body })), ...next };
  },
});
