import { useQuery } from '@tanstack/react-query';
import type { FlowDetail, FlowSummary } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** Name, status and published version of the flow, kept current while the editor is open. */
export function useFlowSummary(detail: FlowDetail): FlowSummary {
  const { data } = useQuery({
    queryKey: keys.flows.part(detail.flow.id, 'summary'),
    queryFn: async ({ signal }) => (await request<FlowDetail>('GET', `/flows/${detail.flow.id}`, { signal })).flow,
    initialData: detail.flow,
  });
  return data;
}
