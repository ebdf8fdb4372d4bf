import type { AnyRouter } from '@tanstack/react-router';
import { keys } from '../api/keys.ts';
import { queryClient } from '../api/query-client.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Set on the way to the log-in page when the session has just ended, whatever the cache still says. */
    sessionEnded?: boolean;
  }
}

let leaving: Promise<void> | null = null;

/**
 * Leads to the log-in page and forgets everything that was loaded; with `back` the person returns to where they are
 * now. Many requests may find the session gone at once: all but the first wait for the same departure.
 */
export function leaveSession(router: AnyRouter, options: { back?: boolean } = {}): Promise<void> {
  leaving ??= leave(router, options).finally(() => { leaving = null; });
  return leaving;
}

async function leave(router: AnyRouter, options: { back?: boolean }): Promise<void> {
  const { pathname, href } = router.state.location;
  if (pathname === '/login') return;
  await router.navigate({ to: '/login', search: options.back ? { next: href } : {}, state: { sessionEnded: true }, ignoreBlocker: true });
  // Only after the pages are gone: emptied under them, they would fetch once more and find nobody logged in.
  queryClient.clear();
  queryClient.setQueryData(keys.session, null);
}
