import { infiniteQueryOptions } from '@tanstack/react-query';
import type { TriggerList } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

type TriggerFilter = { search: string; shared: 'shared' | undefined };

/** What starts the live flows, page by page. */
export function triggersQuery({ search, shared }: TriggerFilter) {
  return infiniteQueryOptions({
    queryKey: keys.flows.list({ of: 'triggers', search, shared }),
    queryFn: ({ pageParam, signal }) => request<TriggerList>('GET', '/triggers', { query: { search, shared: shared ? true : undefined, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
}
