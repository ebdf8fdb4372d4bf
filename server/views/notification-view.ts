import type { NotificationRecord, NotificationView } from '../../schemas/generated/types.ts';

export function notificationView(record: NotificationRecord): NotificationView {
  const { _id: id, level, text, code, values, conversationId, flowId, nodeId, createdAt, readAt } = record;
  return {
    id,
    level,
    text,
    createdAt: createdAt.toISOString(),
    ...(code === undefined ? {} : { code, values: values ?? {} }),
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(flowId === undefined ? {} : { flowId }),
    ...(nodeId === undefined ? {} : { nodeId }),
    ...(readAt === undefined ? {} : { readAt: readAt.toISOString() }),
  };
}
