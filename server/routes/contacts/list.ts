import { ContactModel } from '../../../activities/store/models/contacts.ts';
import { searchContacts } from '../../people/search-contacts.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, pageSizeOf, placeOf } from '../../http/paging.ts';
import { contactView } from '../../views/contact-view.ts';

export default defineRoute({
  method: 'get',
  path: '/contacts',
  access: 'contacts.read',
  query: 'ContactQuery',
  response: 'ContactList',
  summary: 'Contacts, newest first',
  async handler({ input, orgId }) {
    const { search, tag } = input.query;
    const place = placeOf(input.query);
    const size = pageSizeOf(input.query);
    // Ids are ULIDs, so they sort by the time of creation.
    const filter = { orgId, mergedInto: { $exists: false }, ...(tag === undefined ? {} : { tags: tag }), ...(search === undefined ? {} : searchContacts(search)), ...(place === undefined ? {} : { _id: { $lt: place.id } }) };
    const contacts = await ContactModel.find(filter).sort({ _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(contacts, size, (contact) => ({ at: contact.createdAt.getTime(), id: contact._id }));
    return { items: rows.map(contactView), ...next };
  },
});
