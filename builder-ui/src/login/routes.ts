import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.tsx';
import { sessionQuery } from '../app/session.ts';
import { safeNext } from './safe-next.ts';

/** /login, with `next` as the address to return to. People who are logged in are sent on at once. */
export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: (search: Record<string, unknown>): { next?: string } => (typeof search['next'] === 'string' ? { next: search['next'] } : {}),
  beforeLoad: async ({ context, search, location }) => {
    if (location.state.sessionEnded) return;
    // A server that cannot be reached must not hide the form; logging in will tell the error.
    const user = await context.queryClient.ensureQueryData({ ...sessionQuery, retry: false }).catch(() => null);
    if (user) throw redirect({ href: safeNext(search.next), replace: true });
  },
  component: lazyRouteComponent(() => import('./LoginPage.tsx'), 'LoginPage'),
});
