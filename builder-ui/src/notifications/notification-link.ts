import type { LinkProps } from '@tanstack/react-router';
import type { NotificationView } from '../../../schemas/generated/types.ts';

/** Where a notification leads to: its conversation, else its flow, else nowhere. */
export function notificationLink(notification: Pick<NotificationView, 'conversationId' | 'flowId'>): Pick<LinkProps, 'to' | 'params'> | null {
  if (notification.conversationId) return { to: '/inbox/$conversationId', params: { conversationId: notification.conversationId } };
  if (notification.flowId) return { to: '/flows/$flowId', params: { flowId: notification.flowId } };
  return null;
}
