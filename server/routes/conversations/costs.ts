import { MessageModel } from '../../../activities/store/models/messages.ts';
import type { MessageCostView } from '../../../schemas/generated/types.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { findConversation } from '../../inbox/find-conversation.ts';

export default defineRoute({
  method: 'get',
  path: '/conversations/:id/costs',
  access: 'costs.read',
  params: 'IdParams',
  query: 'PageQuery',
  response: 'MessageCostList',
  summary: 'What the outgoing messages of a conversation cost, newest first: forecast and charged',
  async handler({ input, orgId }) {
    const conversation = await findConversation(orgId, input.params.id);
    const size = pageSizeOf(input.query);
    const filter = { conversationId: conversation._id, orgId, direction: 'out' as const, ...olderThan('at', placeOf(input.query)) };
    const records = await MessageModel.find(filter, { at: 1, cost: 1 }).sort({ at: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(records, size, (record) => ({ at: record.at.getTime(), id: record._id }));
    return { items: rows.map(({ _id: messageId, cost }): MessageCostView => ({ messageId, ...(cost?.forecast === undefined ? {} : { forecast: cost.forecast }), ...(cost?.actual === undefined ? {} : { actual: cost.actual }) })), ...next };
  },
});
