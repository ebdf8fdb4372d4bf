import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { DryRunBody, DryRunList, DryRunPlan } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { useLive } from '../../live/use-live.ts';
import { useEditorHost } from '../editor/editor-host.ts';

/** Pushed updates may be missed; a run that goes on is looked at again after this time. */
const refreshMs = 5000;

/** The newest dry run of a flow, kept current while it goes on; null when there is none. */
export function useDryRun(flowId: string): UseQueryResult<DryRunBody | null> {
  const client = useQueryClient();
  const queryKey = keys.flows.part(flowId, 'dry-run');
  useLive(`flow:${flowId}`, ({ type }) => {
    if (type === 'dryRun.changed') void client.invalidateQueries({ queryKey });
  });
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await request<DryRunList>('GET', `/flows/${flowId}/dry-runs`, { query: { limit: 1 }, signal })).items[0] ?? null,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? refreshMs : false),
  });
}

/** Starts a dry run of the draft as it is on the screen. */
export function useStartDryRun(flowId: string, onStarted: () => void): UseMutationResult<DryRunBody, Error, DryRunPlan> {
  const client = useQueryClient();
  const { saveNow } = useEditorHost();
  return useMutation({
    mutationFn: async (plan: DryRunPlan) => {
      await saveNow();
      return request<DryRunBody>('POST', `/flows/${flowId}/dry-runs`, { body: plan });
    },
    onSuccess: (started) => {
      client.setQueryData(keys.flows.part(flowId, 'dry-run'), started);
      onStarted();
    },
  });
}

export function useStopDryRun(flowId: string): UseMutationResult<DryRunBody, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<DryRunBody>('POST', `/flows/${flowId}/dry-runs/${id}/stop`),
    onSuccess: (stopped) => client.setQueryData(keys.flows.part(flowId, 'dry-run'), stopped),
  });
}
