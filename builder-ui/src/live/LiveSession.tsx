import { useEffect } from 'react';
import { live } from './live.ts';

/** Keeps the live connection open for as long as somebody is logged in. Draws nothing. */
export function LiveSession() {
  useEffect(() => {
    const retry = () => live.retryNow();
    const retryWhenShown = () => { if (document.visibilityState === 'visible') live.retryNow(); };
    live.start();
    window.addEventListener('online', retry);
    document.addEventListener('visibilitychange', retryWhenShown);
    return () => {
      window.removeEventListener('online', retry);
      document.removeEventListener('visibilitychange', retryWhenShown);
      live.stop();
    };
  }, []);
  return null;
}
