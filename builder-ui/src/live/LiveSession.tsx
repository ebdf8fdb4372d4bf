import { useEffect } from 'react';
import { LiveSlot } from './live-slot.ts';
import { live } from './live.ts';

/** Keeps the live connection open for as long as somebody is logged in, and looks here when many tabs are open. Draws nothing. */
export function LiveSession() {
  useEffect(() => {
    let ended = false;
    const isShown = () => document.visibilityState === 'visible';
    const slot = new LiveSlot(navigator.locks, () => { if (!isShown()) live.rest(); });
    const begin = async () => {
      if (await slot.take(isShown()) && !ended) live.start();
      // Logged out while waiting for it.
      if (ended) slot.leave();
    };
    const retry = () => live.retryNow();
    const beginWhenShown = () => {
      if (!isShown()) return;
      void begin();
      live.retryNow();
    };
    void begin();
    window.addEventListener('online', retry);
    document.addEventListener('visibilitychange', beginWhenShown);
    return () => {
      ended = true;
      window.removeEventListener('online', retry);
      document.removeEventListener('visibilitychange', beginWhenShown);
      slot.leave();
      live.stop();
    };
  }, []);
  return null;
}
