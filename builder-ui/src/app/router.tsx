import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { queryClient } from '../api/query-client.ts';
import { contactsRoutes } from '../contacts/routes.ts';
import { costsRoutes } from '../costs/routes.ts';
import { flowsRoutes } from '../flows/routes.ts';
import { inboxRoutes } from '../inbox/routes.ts';
import { loginRoute } from '../login/routes.ts';
import { mediaRoutes } from '../media/routes.ts';
import { numbersRoutes } from '../numbers/routes.ts';
import { settingsRoutes } from '../settings/routes.ts';
import { teamRoutes } from '../team/routes.ts';
import { templatesRoutes } from '../templates/routes.ts';
import { uiKitRoutes } from '../ui-kit/routes.ts';
import { areas } from './areas.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { rootRoute } from './root-route.tsx';
import { shellRoute } from './shell-route.tsx';

// The bare address leads to the first place that the person may open.
const startRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const first = areas.find((area) => area.permission === null || context.user.permissions.includes(area.permission));
    throw redirect({ to: first?.path ?? '/settings', replace: true });
  },
});

// Unknown addresses stay inside the shell, so that the way back is in sight.
const unknownRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFoundPage });

const routeTree = rootRoute.addChildren([
  loginRoute,
  ...uiKitRoutes,
  shellRoute.addChildren([
    startRoute,
    ...inboxRoutes,
    ...flowsRoutes,
    ...contactsRoutes,
    ...templatesRoutes,
    ...mediaRoutes,
    ...numbersRoutes,
    ...costsRoutes,
    ...teamRoutes,
    ...settingsRoutes,
    unknownRoute,
  ]),
]);

/** The router. Each area keeps its routes in its own folder. */
export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  // TanStack Query decides what is fresh.
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
