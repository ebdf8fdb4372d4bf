import { ContactModel } from '../../../activities/store/models/contacts.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { contactView } from '../../views/contact-view.ts';

export default defineRoute({
  method: 'get',
  path: '/contacts/:id',
  access: 'contacts.read',
  params: 'IdParams',
  response: 'ContactBody',
  summary: 'A contact',
  async handler({ input, orgId }) {
    return contactView(found(await ContactModel.findOne({ _id: input.params.id, orgId }).lean()));
  },
});
