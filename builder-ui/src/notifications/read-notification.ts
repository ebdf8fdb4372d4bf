import type { NotificationView } from '../../../schemas/generated/types.ts';

type Announced = Pick<NotificationView, 'level' | 'text' | 'conversationId' | 'flowId'>;

/** Reads the notification that a live event carries; null for a shape of a newer server. */
export function readNotification(data: unknown): Announced | null {
  if (typeof data !== 'object' || data === null) return null;
  const { level, text, conversationId, flowId }: Record<string, unknown> = { ...data };
  if ((level !== 'info' && level !== 'warning' && level !== 'urgent') || typeof text !== 'string') return null;
  return {
    level,
    text,
    ...(typeof conversationId === 'string' ? { conversationId } : {}),
    ...(typeof flowId === 'string' ? { flowId } : {}),
  };
}
