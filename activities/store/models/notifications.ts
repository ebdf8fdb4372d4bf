import type { NotificationRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** What somebody of the team is told. */
export const NotificationModel = defineModel<NotificationRecord>('notifications', 'NotificationRecord', [
  [{ userId: 1, createdAt: -1, _id: -1 }],
]);
