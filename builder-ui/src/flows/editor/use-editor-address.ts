import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { EditorSearch } from './editor-search.ts';
import { useEditorSession } from './session-context.ts';

/** Changes what the address says besides the flow, so that what is shown can be linked to and found again. */
export function useEditorAddress(): (search: EditorSearch) => void {
  const navigate = useNavigate();
  const { flowId } = useEditorSession();
  return useCallback((search) => void navigate({ to: '/flows/$flowId', params: { flowId }, search, replace: true }), [navigate, flowId]);
}
