import { queryOptions } from '@tanstack/react-query';
import type { FlowDetail } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';

/** The editor has its own copy of the draft; what the server has is read anew at every visit and never behind its back. */
export const flowQuery = (flowId: string) => queryOptions({
  queryKey: keys.flows.one(flowId),
  queryFn: ({ signal }) => request<FlowDetail>('GET', `/flows/${flowId}`, { signal }),
  refetchOnMount: 'always',
  gcTime: 0,
});
