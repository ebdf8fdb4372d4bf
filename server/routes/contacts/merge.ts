import { defineRoute } from '../../http/define-route.ts';
import { findContact } from '../../people/find-contact.ts';
import { twoContacts } from '../../people/preview-merge.ts';
import { contactView } from '../../views/contact-view.ts';

/** The merge itself writes the audit entry, once, when it is done. */
export default defineRoute({
  method: 'post',
  path: '/contacts/:id/merge',
  access: 'contacts.write',
  params: 'IdParams',
  body: 'ContactMergeStart',
  response: 'ContactMergeResult',
  summary: 'Make another contact part of this one, for good: its conversations, messages, running flows, tags, fields and names',
  unaudited: 'The merge itself writes its entry when it is carried out.',
  async handler({ input, actor, orgId, server }) {
    const { into, from } = await twoContacts(orgId, input.params.id, input.body.fromId);
    const by = actor.kind === 'nobody' ? {} : { by: actor.id, byKind: actor.kind };
    const { state, contactId } = await server.merges.merge({ orgId, intoId: into._id, fromId: from._id, reason: 'by_hand', ...by });
    return { state, contact: contactView(await findContact(orgId, contactId)) };
  },
});
