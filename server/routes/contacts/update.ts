import { publishConversation } from '../../../activities/commands/publish-conversation.ts';
import { contactItem } from '../../../activities/messages/conversation-change.ts';
import { publish } from '../../../activities/store/feed.ts';
import { ConversationModel } from '../../../activities/store/models/conversations.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { keyOf } from '../../inbox/find-conversation.ts';
import { changeContact } from '../../people/change-contact.ts';
import { requireTimeZone } from '../../people/time-zone.ts';
import { contactView } from '../../views/contact-view.ts';

/** Tags and fields that change are told to the contact's conversations, where flows may start or go on because of it. */
export default defineRoute({
  method: 'patch',
  path: '/contacts/:id',
  access: 'contacts.write',
  params: 'IdParams',
  body: 'ContactUpdate',
  response: 'ContactBody',
  summary: 'Change name, language, time zone, notes, tags or fields of a contact',
  async handler(call) {
    const { input, orgId, server } = call;
    requireTimeZone('timeZone', input.body.timeZone);
    const contact = await changeContact(server, orgId, input.params.id, input.body);
    const conversations = await ConversationModel.find({ contactId: contact._id, orgId }).lean();
    for (const conversation of conversations) {
      publish({ orgId, topic: `conversation:${conversation._id}`, type: 'contact.changed', id: contact._id });
      if (input.body.name !== undefined) publishConversation(keyOf(conversation), { contact: contactItem(contact) });
    }
    await audit(call, 'contact.updated', { kind: 'contact', id: contact._id }, { fields: Object.keys(input.body) });
    return contactView(contact);
  },
});
