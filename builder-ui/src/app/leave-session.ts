import type { AnyRouter } from '@tanstack/react-router';
import { keys } from '../api/keys.ts';
import { queryClient } from '../api/query-client.ts';

/** Forgets everything that was loaded and leads to the log-in page; with `back` the person returns to where they are now. */
export async function leaveSession(router: AnyRouter, options: { back?: boolean } = {}): Promise<void> {
  const { pathname, href } = router.state.location;
  if (pathname === '/login') return;
  // Set first, so that the guard of the pages does not send the person back in.
  queryClient.setQueryData(keys.session, null);
  await router.navigate({ to: '/login', search: options.back ? { next: href } : {} });
  // Only after the pages are gone: emptied under them, they would all fetch once more and be refused.
  queryClient.clear();
}
