import type { NotificationRecord, NotificationView } from '../../schemas/generated/types.ts';

export function notificationView(record: NotificationRecord): NotificationView {
  const { _id: id, level, text, conversationId, flowId, nodeId, createdAt, readAt } = record;
  return {
    id,
    level,
    text,
    createdAt: createdAt.toISOString(),
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(flowId === undefined ? {} : { flowId }),
    ...(nodeId === undefined ? {} : { nodeId }),
    ...(readAt === undefined ? {} : { readAt: readAt.toISOString() }),
  };
}
