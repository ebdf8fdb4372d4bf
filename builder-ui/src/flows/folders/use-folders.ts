import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FlowFolder, FlowFolderList, FlowSummary } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { toast } from '../../ui/toast.ts';

/** All folders by name; there are at most a hundred. Counts change with the flows, so they share the flows' key. */
const foldersQuery = queryOptions({
  queryKey: keys.flows.list({ for: 'folders' }),
  queryFn: async ({ signal }): Promise<FlowFolder[]> => (await request<FlowFolderList>('GET', '/flow-folders', { signal })).items,
});

export function useFolders(): ReadonlyArray<FlowFolder> {
  return useQuery(foldersQuery).data ?? [];
}

/** Makes a folder, or gives the one with this id another name. */
export function useSaveFolder(id: string | undefined, onDone: (folder: FlowFolder) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => (id === undefined ? request<FlowFolder>('POST', '/flow-folders', { body: { name } }) : request<FlowFolder>('PATCH', `/flow-folders/${encodeURIComponent(id)}`, { body: { name } })),
    onSuccess: async (folder) => {
      await client.invalidateQueries({ queryKey: keys.flows.all });
      onDone(folder);
    },
  });
}

export function useDeleteFolder(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<undefined>('DELETE', `/flow-folders/${encodeURIComponent(id)}`),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.flows.all });
      onDone();
    },
  });
}

/** Puts a flow into a folder; null takes it out of all. */
export function useMoveFlow() {
  const { t } = useTranslation('folders');
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ flowId, folderId }: { flowId: string; folderId: string | null }) => request<FlowSummary>('PUT', `/flows/${encodeURIComponent(flowId)}/folder`, { body: { folderId } }),
    onSuccess: async (flow) => {
      await client.invalidateQueries({ queryKey: keys.flows.all });
      toast({ title: t(flow.folderId === undefined ? 'movedOut' : 'moved', { name: flow.name }), tone: 'good' });
    },
    onError: (error) => { toast({ title: t('moveFailed'), description: describeError(error).message, tone: 'bad' }); },
  });
}
