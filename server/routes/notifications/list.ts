import { NotificationModel } from '../../../activities/store/models/notifications.ts';
import { personId } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { notificationView } from '../../views/notification-view.ts';

export default defineRoute({
  method: 'get',
  path: '/notifications',
  access: 'person',
  query: 'PageQuery',
  response: 'NotificationList',
  summary: 'What the person who is logged in was told, newest first',
  async handler({ input, actor, orgId }) {
    const size = pageSizeOf(input.query);
    const mine = { userId: personId(actor), orgId };
    const [records, unread] = await Promise.all([
      NotificationModel.find({ ...mine, ...olderThan('createdAt', placeOf(input.query)) }).sort({ createdAt: -1, _id: -1 }).limit(size + 1).lean(),
      NotificationModel.countDocuments({ ...mine, readAt: { $exists: false } }),
    ]);
    const { rows, ...next } = cutPage(records, size, (record) => ({ at: record.createdAt.getTime(), id: record._id }));
    return { items: rows.map(notificationView), unread, ...next };
  },
});
