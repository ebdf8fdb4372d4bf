import { defineRoute } from '../../http/define-route.ts';
import { findDuplicates } from '../../people/find-duplicates.ts';

export default defineRoute({
  method: 'get',
  path: '/contact-duplicates',
  access: 'contacts.write',
  response: 'ContactDuplicateList',
  summary: 'Contacts that are likely to be one person, the surest first',
  async handler({ orgId }) {
    return findDuplicates(orgId);
  },
});
