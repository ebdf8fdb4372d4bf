import type { ReactFlowState, useStoreApi } from '@xyflow/react';

type View = Pick<ReactFlowState, 'transform' | 'width' | 'height'>;

/** Calls back whenever another part of the flow is shown, or in another size; gives the way to stop. */
export function onView(flow: Pick<ReturnType<typeof useStoreApi>, 'subscribe'>, run: () => void): () => void {
  return flow.subscribe((now, before) => { if (movedOn(now, before)) run(); });
}

function movedOn(now: View, before: View): boolean {
  return now.transform !== before.transform || now.width !== before.width || now.height !== before.height;
}
