import { createRoute, redirect } from '@tanstack/react-router';
import { rootRoute } from './root-route.tsx';
import { sessionQuery } from './session.ts';
import { Shell } from './Shell.tsx';

/** Parent of all pages for people who are logged in; leads others to the log-in page and back afterwards. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const user = await context.queryClient.ensureQueryData(sessionQuery);
    if (!user) throw redirect({ to: '/login', search: location.pathname === '/' ? {} : { next: location.href } });
    return { user };
  },
  // Until it is known who is there the mark of index.html stays; rows would promise a page that may be the log-in page.
  pendingComponent: () => null,
  component: Shell,
});
