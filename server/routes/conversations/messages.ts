import { messageBody } from '../../../activities/messages/message-body.ts';
import { MessageModel } from '../../../activities/store/models/messages.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { findConversation } from '../../inbox/find-conversation.ts';

export default defineRoute({
  method: 'get',
  path: '/conversations/:id/messages',
  access: 'inbox.read',
  params: 'IdParams',
  query: 'PageQuery',
  response: 'MessageList',
  summary: 'Messages of a conversation, newest first',
  async handler({ input, orgId }) {
    const conversation = await findConversation(orgId, input.params.id);
    const size = pageSizeOf(input.query);
    const filter = { conversationId: conversation._id, orgId, ...olderThan('at', placeOf(input.query)) };
    const records = await MessageModel.find(filter).sort({ at: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(records, size, (record) => ({ at: record.at.getTime(), id: record._id }));
    return { items: rows.map(messageBody), ...next };
  },
});
