import type { NotificationRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { NoticeWords } from '../../schemas/notices.ts';
import { UserModel } from '../store/models/users.ts';
import { storeNotifications } from './notify.ts';

/** Leaves every administrator of an organisation a notification, once for each id. now: epoch milliseconds. */
export async function tellAdministrators(orgId: string, id: string, { level, text, ...words }: NoticeWords & { level: NotificationRecord['level'] }, now: number): Promise<void> {
  const administrators = await UserModel.find({ orgId, role: 'administrator', disabledAt: { $exists: false } }).select('_id').lean();
  await storeNotifications(administrators.map(({ _id: userId }) => ({ _id: `${id}:${userId}`, orgId, userId, level, text: text.slice(0, limits.notificationLength), ...words, createdAt: new Date(now) })));
}
