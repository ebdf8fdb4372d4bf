import { useEffect, useState } from 'react';

/** Runs something later; gives the way to do without. */
type Later = (run: () => void) => () => void;

export const nextFrame: Later = (run) => {
  const asked = requestAnimationFrame(run);
  return () => cancelAnimationFrame(asked);
};

/** True at once, or from then on for what shall `wait`. `later` must not change. */
export function useLater(wait: boolean, later: Later): boolean {
  const [ready, setReady] = useState(!wait);
  useEffect(() => (ready ? undefined : later(() => setReady(true))), [ready, later]);
  return ready;
}
