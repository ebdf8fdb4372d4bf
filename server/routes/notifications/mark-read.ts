import { publish } from '../../../activities/store/feed.ts';
import { NotificationModel } from '../../../activities/store/models/notifications.ts';
import { personId } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';

export default defineRoute({
  method: 'post',
  path: '/notifications/read',
  access: 'person',
  body: 'NotificationsRead',
  summary: 'Mark some or all of the own notifications as read',
  unaudited: 'It concerns nobody but the person.',
  async handler({ input, actor, orgId, server }) {
    const userId = personId(actor);
    const which = input.body.ids === undefined ? {} : { _id: { $in: input.body.ids } };
    await NotificationModel.updateMany({ userId, orgId, readAt: { $exists: false }, ...which }, { $set: { readAt: new Date(server.now()) } });
    publish({ orgId, topic: `notifications:${userId}`, type: 'notifications.read' });
  },
});
