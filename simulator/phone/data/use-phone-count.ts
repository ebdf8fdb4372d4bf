import { useEffect, useState } from 'react';

// As in layout.css: the list of customers, the platform panel, a phone at its narrowest and the room between two.
const LIST = 272;
const PANEL = 352;
const PHONE = 320;
const GAP = 32;
const EDGES = 48;
const MOST = 4;

/** How many phones fit side by side. */
export function usePhoneCount(isPlatformOpen: boolean): number {
  const [width, setWidth] = useState(() => window.innerWidth);
  useEffect(() => {
    const listener = () => setWidth(window.innerWidth);
    window.addEventListener('resize', listener);
    return () => window.removeEventListener('resize', listener);
  }, []);
  const stage = width - LIST - EDGES - (isPlatformOpen ? PANEL : 0);
  return Math.max(1, Math.min(MOST, Math.floor((stage + GAP) / (PHONE + GAP))));
}
