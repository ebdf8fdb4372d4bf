import { IncomingEventModel } from '../../../activities/store/models/incoming-events.ts';
import { IncomingWebhookModel } from '../../../activities/store/models/incoming-webhooks.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';

export default defineRoute({
  method: 'get',
  path: '/incoming-webhooks/:id/events',
  access: 'flows.write',
  params: 'IdParams',
  query: 'PageQuery',
  response: 'IncomingEventList',
  summary: 'What an incoming webhook received in the last days, newest first, with what became of it',
  async handler({ input, orgId }) {
    const { _id: webhookId } = found(await IncomingWebhookModel.findOne({ _id: input.params.id, orgId }, { _id: 1 }).lean());
    const size = pageSizeOf(input.query);
    const events = await IncomingEventModel.find({ webhookId, ...olderThan('receivedAt', placeOf(input.query)) }).sort({ receivedAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(events, size, (row) => ({ at: row.receivedAt.getTime(), id: row._id }));
    return { items: rows.map(({ _id: id, body, state, problem, receivedAt }) => ({ id, body, state, receivedAt: receivedAt.toISOString(), ...(problem === undefined ? {} : { problem }) })), ...next };
  },
});
