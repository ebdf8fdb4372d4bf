import { useEffect, useRef } from 'react';
import type { LiveHandler } from './live-connection.ts';
import { live } from './live.ts';

/**
 * Hears the server's events of one topic while the component is shown, e.g. `conversation:<id>`; null hears nothing.
 * After a lost connection every query is fetched again by itself, so handlers need not care.
 */
export function useLive(topic: string | null, handler: LiveHandler): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => (topic === null ? undefined : live.subscribe(topic, (event) => latest.current(event))), [topic]);
}
