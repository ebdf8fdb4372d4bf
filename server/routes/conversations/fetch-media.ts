import { messageBody } from '../../../activities/messages/message-body.ts';
import { MessageModel } from '../../../activities/store/models/messages.ts';
import { messageEvent } from '../../../activities/messages/message-body.ts';
import { publish } from '../../../activities/store/feed.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { findConversation } from '../../inbox/find-conversation.ts';

export default defineRoute({
  method: 'post',
  path: '/conversations/:id/messages/:messageId/media',
  access: 'inbox.read',
  params: 'ConversationMessageParams',
  response: 'MessageBody',
  status: 202,
  summary: 'Try again to fetch the file of a message from WhatsApp',
  unaudited: 'It fetches what the customer has sent.',
  async handler({ input, orgId, server }) {
    const conversation = await findConversation(orgId, input.params.id);
    const filter = { _id: input.params.messageId, orgId, conversationId: conversation._id };
    const message = found(await MessageModel.findOne(filter).lean());
    if (message.media === undefined || message.media.state === 'stored' || message.media.size !== undefined) return messageBody(message);
    const { problem: _problem, ...media } = message.media;
    const waiting = { ...message, media: { ...media, state: 'waiting' as const } };
    await MessageModel.updateOne({ ...filter, 'media.state': { $ne: 'stored' } }, { $set: { media: waiting.media } });
    publish(messageEvent('message.changed', waiting));
    await server.conversations.fetchMedia({ messageId: message._id });
    return messageBody(waiting);
  },
});
