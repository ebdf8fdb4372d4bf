import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FlowDetail, FlowSummary } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { useLive } from '../../live/use-live.ts';

/** Name, status and published version of the flow, kept current while the editor is open. */
export function useFlowSummary(detail: FlowDetail): FlowSummary {
  const { data } = useQuery({
    queryKey: keys.flows.part(detail.flow.id, 'summary'),
    queryFn: async ({ signal }) => (await request<FlowDetail>('GET', `/flows/${detail.flow.id}`, { signal })).flow,
    initialData: detail.flow,
  });
  const client = useQueryClient();
  // What a saved draft changes is told with the answer to whoever saved it, and read by the others with their next look at it.
  useLive(`flow:${detail.flow.id}`, ({ type, data: change }) => {
    if (type === 'flow.changed' && !(change as { draft?: boolean } | undefined)?.draft) void client.invalidateQueries({ queryKey: keys.flows.part(detail.flow.id, 'summary') });
  });
  return data;
}
