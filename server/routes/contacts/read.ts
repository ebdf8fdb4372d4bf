import { defineRoute } from '../../http/define-route.ts';
import { findContact } from '../../people/find-contact.ts';
import { contactView } from '../../views/contact-view.ts';

export default defineRoute({
  method: 'get',
  path: '/contacts/:id',
  access: 'contacts.read',
  params: 'IdParams',
  response: 'ContactBody',
  summary: 'A contact',
  async handler({ input, orgId }) {
    return contactView(await findContact(orgId, input.params.id));
  },
});
