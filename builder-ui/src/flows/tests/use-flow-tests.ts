import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { FlowTestCreate, FlowTestList, FlowTestRun, FlowTestUpdate, FlowTestView } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { useLive } from '../../live/use-live.ts';
import { useEditorHost } from '../editor/editor-host.ts';

/** As many as a flow may have fit into one page. */
const pageSize = 200;

/** The tests of a flow, kept current while they are shown. */
export function useFlowTests(flowId: string): UseQueryResult<FlowTestView[]> {
  const client = useQueryClient();
  useLive(`flow:${flowId}`, ({ type }) => {
    if (type === 'tests.changed') void client.invalidateQueries({ queryKey: keys.flows.part(flowId, 'tests') });
  });
  return useQuery({
    queryKey: keys.flows.part(flowId, 'tests'),
    queryFn: async ({ signal }) => (await request<FlowTestList>('GET', `/flows/${flowId}/tests`, { query: { limit: pageSize }, signal })).items,
  });
}

/** Plays all tests on the server with the draft as it is on the screen. */
export function useRunFlowTests(flowId: string): UseMutationResult<FlowTestRun, Error, void> {
  const { saveNow } = useEditorHost();
  return useMutation({
    mutationFn: async () => {
      await saveNow();
      return request<FlowTestRun>('POST', `/flows/${flowId}/tests/run`);
    },
  });
}

export type TestChange =
  | { kind: 'create'; test: FlowTestCreate }
  | { kind: 'update'; id: string; change: FlowTestUpdate }
  | { kind: 'delete'; id: string };

/** Saves, changes or deletes a test. */
export function useChangeFlowTest(flowId: string, onDone: () => void): UseMutationResult<unknown, Error, TestChange> {
  const client = useQueryClient();
  const path = `/flows/${flowId}/tests`;
  return useMutation({
    mutationFn: (change: TestChange) => {
      if (change.kind === 'create') return request<FlowTestView>('POST', path, { body: change.test });
      if (change.kind === 'update') return request<FlowTestView>('PATCH', `${path}/${change.id}`, { body: change.change });
      return request<unknown>('DELETE', `${path}/${change.id}`);
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.flows.part(flowId, 'tests') });
      onDone();
    },
  });
}
