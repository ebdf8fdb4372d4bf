import { useStoreApi } from '@xyflow/react';
import { useState } from 'react';

const keep = (): void => undefined;

/**
 * Keeps React Flow from measuring. It observes every card that comes into sight, reads the places of its handles from the
 * page, lays the page out a second time for that and draws everything again, though canvas-items.ts has told it all sizes and
 * handles (React Flow 12.12: its observer forces the update). Call it before the canvas is drawn for the first time.
 */
export function useKnownSizes(): void {
  const store = useStoreApi();
  useState(() => store.setState({ updateNodeInternals: keep }));
}
