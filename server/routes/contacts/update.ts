import { publishConversation } from '../../../activities/commands/publish-conversation.ts';
import { contactItem } from '../../../activities/messages/conversation-change.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { keyOf } from '../../inbox/find-conversation.ts';
import { changeContact } from '../../people/change-contact.ts';
import { showContactChange } from '../../people/show-contact-change.ts';
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
    const conversations = await showContactChange({ orgId, contactId: contact._id });
    if (input.body.name !== undefined) for (const conversation of conversations) publishConversation(keyOf(conversation), { contact: contactItem(contact) });
    await audit(call, 'contact.updated', { kind: 'contact', id: contact._id }, { fields: Object.keys(input.body) });
    return contactView(contact);
  },
});
