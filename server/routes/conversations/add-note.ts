import { messageBody } from '../../../activities/messages/message-body.ts';
import { storeNote } from '../../../activities/messages/internal-note.ts';
import { defineRoute } from '../../http/define-route.ts';
import { findConversation, keyOf } from '../../inbox/find-conversation.ts';

export default defineRoute({
  method: 'post',
  path: '/conversations/:id/notes',
  access: 'inbox.reply',
  params: 'IdParams',
  body: 'NoteCreate',
  response: 'MessageBody',
  status: 201,
  summary: 'Write a note that only the team sees; it is never sent',
  unaudited: 'The note says who wrote it.',
  async handler({ input, actor, orgId, server }) {
    const { clientId, text } = input.body;
    const conversation = await findConversation(orgId, input.params.id);
    const source = actor.kind === 'user' ? { kind: 'agent' as const, userId: actor.id, userName: actor.name } : { kind: 'api' as const };
    return messageBody(await storeNote({ key: keyOf(conversation), id: `${conversation._id}:${clientId}`, text, source, now: server.now() }));
  },
});
