import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConditionGroup, ContactList, SegmentCount, SegmentCreate, SegmentList, SegmentUpdate, SegmentView } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** All segments; an organisation has at most a hundred, which fit one page. */
export const segmentsQuery = queryOptions({
  queryKey: keys.segments.all,
  queryFn: async ({ signal }): Promise<SegmentView[]> => (await request<SegmentList>('GET', '/segments', { query: { limit: 200 }, signal })).items,
});

/** Saves a new segment, or the one with this id. */
export function useSaveSegment(id: string | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SegmentCreate | SegmentUpdate) => (id === undefined ? request<SegmentView>('POST', '/segments', { body }) : request<SegmentView>('PATCH', `/segments/${encodeURIComponent(id)}`, { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.segments.all }),
  });
}

export function useDeleteSegment() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<unknown>('DELETE', `/segments/${encodeURIComponent(id)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.segments.all }),
  });
}

/** How many contacts fit a condition; the figure before stays while a new one is counted. */
export function useSegmentCount(condition: ConditionGroup) {
  return useQuery({
    queryKey: keys.segments.part('preview', 'count', { condition }),
    queryFn: ({ signal }) => request<SegmentCount>('POST', '/segments/preview', { body: { condition }, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Names of fields that the newest contacts have. */
export function useContactFields() {
  return useQuery({
    queryKey: keys.contacts.list({ fields: true }),
    queryFn: async ({ signal }) => {
      const { items } = await request<ContactList>('GET', '/contacts', { query: { limit: 200 }, signal });
      return [...new Set(items.flatMap(({ fields }) => Object.keys(fields)))].toSorted();
    },
    staleTime: 60_000,
  });
}
