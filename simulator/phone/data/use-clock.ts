import { useEffect, useState } from 'react';
import { simulatedNow } from './store.ts';

/** Simulated time, drawn anew every second. */
export function useClock(): number {
  const [now, setNow] = useState(simulatedNow);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(simulatedNow()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
