import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';

/** After a change of the zoom, until the view becomes a layer again. */
const steadyAfterMs = 300;

/**
 * Marks the canvas while its zoom stays as it is. Then the view is a layer of its own (canvas.css) which the browser moves
 * without drawing anything; while the zoom changes it must not be, because a layer keeps the sharpness of its first size.
 */
export function useSteadyView(large: boolean): void {
  const flow = useStoreApi();
  useEffect(() => {
    if (!large) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => flow.getState().domNode?.setAttribute('data-steady', ''), steadyAfterMs);
    };
    const loosen = () => {
      clearTimeout(timer);
      flow.getState().domNode?.removeAttribute('data-steady');
    };
    settle();
    const forget = flow.subscribe((now, before) => {
      if (now.transform[2] === before.transform[2]) return;
      loosen();
      settle();
    });
    return () => {
      forget();
      loosen();
    };
  }, [flow, large]);
}
