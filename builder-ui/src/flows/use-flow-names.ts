import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { FlowList, FlowSummary } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';

/** The organisation's flows, for choosing one and for showing the name of one. */
export function useFlowNames(): UseQueryResult<FlowSummary[]> {
  return useQuery({
    queryKey: keys.flows.list({ for: 'choice' }),
    queryFn: async ({ signal }) => (await request<FlowList>('GET', '/flows', { query: { limit: 200 }, signal })).items,
    staleTime: 30_000,
  });
}
