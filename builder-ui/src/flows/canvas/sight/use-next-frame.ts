import { useEffect, useState } from 'react';

/** True at once, or from the next frame on for what shall `wait`. */
export function useNextFrame(wait: boolean): boolean {
  const [ready, setReady] = useState(!wait);
  useEffect(() => {
    if (ready) return undefined;
    const asked = requestAnimationFrame(() => setReady(true));
    return () => cancelAnimationFrame(asked);
  }, [ready]);
  return ready;
}
