import { PlatformReportModel } from '../../../activities/store/models/platform-reports.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';

export default defineRoute({
  method: 'get',
  path: '/platform-reports',
  access: 'webhooks.inspect',
  query: 'PageQuery',
  response: 'PlatformReportList',
  summary: 'What WhatsApp reports of accounts and numbers, newest first',
  async handler({ input, orgId }) {
    const size = pageSizeOf(input.query);
    const records = await PlatformReportModel.find({ orgId, ...olderThan('at', placeOf(input.query)) }).sort({ at: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(records, size, (record) => ({ at: record.at.getTime(), id: record._id }));
    return { items: rows.map(({ _id: id, orgId: _orgId, at, content = {}, ...report }) => ({ id, at: at.toISOString(), content, ...report })), ...next };
  },
});
