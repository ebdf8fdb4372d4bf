import { entryViews, findEntries, placeOfEntry } from '../../audit-log/entries.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, pageSizeOf, placeOf } from '../../http/paging.ts';

export default defineRoute({
  method: 'get',
  path: '/audit-log',
  access: 'audit.read',
  query: 'AuditQuery',
  response: 'AuditList',
  summary: 'Who did what, newest first',
  async handler({ input, orgId }) {
    const size = pageSizeOf(input.query);
    const records = await findEntries(orgId, input.query, placeOf(input.query), size + 1);
    const { rows, ...next } = cutPage(records, size, placeOfEntry);
    return { items: await entryViews(orgId, rows), ...next };
  },
});
