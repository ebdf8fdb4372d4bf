import { messageBody } from '../../../activities/messages/message-body.ts';
import { queueOutgoing } from '../../../activities/messages/queue-outgoing.ts';
import type { OutgoingItem } from '../../../activities/messages/queue-outgoing.ts';
import type { Actor } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { isTransient } from '../../http/is-transient.ts';
import { findConversation, keyOf } from '../../inbox/find-conversation.ts';
import { requireAssets } from '../../media/require-assets.ts';
import { requireSendable } from '../../inbox/require-sendable.ts';
import { requireValidMessage } from '../../inbox/require-valid-message.ts';

/**
 * The message is safe once its row is stored: should Temporal be away, the worker finds the row later, tells the flows
 * that somebody has answered, and sends it. The same clientId answers with the same message and sends nothing again.
 */
export default defineRoute({
  method: 'post',
  path: '/conversations/:id/messages',
  access: 'inbox.reply',
  params: 'IdParams',
  body: 'MessageSend',
  response: 'MessageBody',
  status: 201,
  summary: 'Send a message to the customer',
  unaudited: 'The message says who sent it.',
  async handler({ input, actor, orgId, server }) {
    const { clientId, message } = input.body;
    const conversation = await findConversation(orgId, input.params.id);
    const now = server.now();
    await requireValidMessage(conversation.numberId, message);
    await requireSendable(conversation, message, now);
    await requireAssets(orgId, message, 'message');
    const key = keyOf(conversation);
    const { record, send, event } = await queueOutgoing({ key, clientId, message, source: sourceOf(actor), now });
    if (record.state === 'queued') {
      // Told first: the row waits until both are done.
      const dispatched = server.conversations.tell(key, event).then(() => server.conversations.send(send));
      await dispatched.catch((error: unknown) => {
        if (!isTransient(error)) throw error;
        server.log.warn({ err: error, sendId: send.sendId }, 'A message waits in the store until Temporal is back');
      });
    }
    return messageBody(record);
  },
});

function sourceOf(actor: Actor): OutgoingItem['source'] {
  return actor.kind === 'user' ? { kind: 'agent', userId: actor.id, userName: actor.name } : { kind: 'api' };
}
