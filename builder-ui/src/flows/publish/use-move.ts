import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FlowMove } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { useLive } from '../../live/use-live.ts';

/** Pushed updates may be missed; a move that goes on is looked at again after this time. */
const refreshMs = 5000;

/** How far a publication is with the contacts inside earlier versions, kept current while it is shown. */
export function useMove(flowId: string, version: number) {
  const client = useQueryClient();
  const queryKey = keys.flows.part(flowId, 'move', { number: version });
  useLive(`flow:${flowId}`, ({ type, data }) => {
    const move = data as FlowMove | undefined;
    if (type === 'move.progress' && move?.version === version) client.setQueryData(queryKey, move);
  });
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => request<FlowMove>('GET', `/flows/${flowId}/versions/${version}/move`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' || state.data?.state === 'undoing' ? refreshMs : false),
  });
}

/** Moves contacts back to where a publication found them. */
export function useUndoMove(flowId: string, version: number, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<FlowMove>('POST', `/flows/${flowId}/versions/${version}/move/undo`),
    onSuccess: (move) => {
      client.setQueryData(keys.flows.part(flowId, 'move', { number: version }), move);
      void client.invalidateQueries({ queryKey: keys.flows.part(flowId, 'versions') });
      onDone();
    },
  });
}
