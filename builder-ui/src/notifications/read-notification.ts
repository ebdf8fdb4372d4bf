import type { NotificationView } from '../../../schemas/generated/types.ts';

type Announced = Pick<NotificationView, 'level' | 'text' | 'code' | 'values' | 'conversationId' | 'flowId'>;

/** Reads the notification that a live event carries; null for a shape of a newer server. */
export function readNotification(data: unknown): Announced | null {
  if (typeof data !== 'object' || data === null) return null;
  const { level, text, code, values, conversationId, flowId }: Record<string, unknown> = { ...data };
  if ((level !== 'info' && level !== 'warning' && level !== 'urgent') || typeof text !== 'string') return null;
  return {
    level,
    text,
    ...(typeof code === 'string' ? { code, values: valuesOf(values) } : {}),
    ...(typeof conversationId === 'string' ? { conversationId } : {}),
    ...(typeof flowId === 'string' ? { flowId } : {}),
  };
}

function valuesOf(values: unknown): Record<string, string | number> {
  if (typeof values !== 'object' || values === null) return {};
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'));
}
