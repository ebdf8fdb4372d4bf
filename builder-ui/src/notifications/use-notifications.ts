import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { NotificationList } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';

/** What the person was told, newest first, page by page. Each page also carries how many are unread in all. */
export const notificationsQuery = infiniteQueryOptions({
  queryKey: keys.notifications,
  queryFn: ({ pageParam, signal }) => request<NotificationList>('GET', '/notifications', { query: { cursor: pageParam, limit: 30 }, signal }),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
});

/** Marks notifications as read: those named, or all. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids?: ReadonlyArray<string>) => request<undefined>('POST', '/notifications/read', { body: ids ? { ids } : {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.notifications }),
  });
}
