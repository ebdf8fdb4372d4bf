import { useQuery } from '@tanstack/react-query';
import type { FlowSummary, RunPath } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import type { EditorSearch } from '../editor/editor-search.ts';

/** The version of runs of a draft that is tried on real contacts: there is no stored version to look at. */
export const DRAFT_VERSION = 0;

/** One run with everything the engine recorded of it. */
export function useRunPath(flowId: string, runId: string | undefined) {
  return useQuery({
    queryKey: keys.flows.part(flowId, 'run', { runId }),
    queryFn: ({ signal }) => request<RunPath>('GET', `/runs/${runId}`, { signal }),
    enabled: runId !== undefined,
  });
}

/** The version that watching shows: that of the run which is open, else the one that was chosen, else the one that is published. */
export function useWatchedVersion(flow: FlowSummary, search: EditorSearch, watching: boolean): number | undefined {
  const run = useRunPath(flow.id, watching ? search.run : undefined);
  if (!watching) return undefined;
  if (search.run !== undefined) return run.data?.run.version === DRAFT_VERSION ? undefined : run.data?.run.version;
  return search.version ?? flow.publishedVersion;
}
