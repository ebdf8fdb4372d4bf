import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FlowVersionDetail } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { createEditorSession, type EditorSession } from '../editor/editor-session.ts';

/** A published version of a flow. Versions never change, so one is loaded once. */
export function useVersion(flowId: string, number: number | undefined) {
  return useQuery({
    queryKey: keys.flows.part(flowId, 'version', { number }),
    queryFn: ({ signal }) => request<FlowVersionDetail>('GET', `/flows/${flowId}/versions/${number}`, { signal }),
    enabled: number !== undefined,
    staleTime: Infinity,
  });
}

/** A canvas on which a version can be looked at; undefined while none is wanted or it is being loaded. */
export function useVersionSession(draft: EditorSession, number: number | undefined): EditorSession | undefined {
  const { data } = useVersion(draft.flowId, number);
  return useMemo(
    () => (data && number !== undefined ? createEditorSession({ flowId: draft.flowId, kind: draft.kind, graph: data.graph, readOnly: true }) : undefined),
    [data, number, draft],
  );
}
