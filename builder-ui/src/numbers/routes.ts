import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from '../app/require-permission.ts';
import { shellRoute } from '../app/shell-route.tsx';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/numbers',
  beforeLoad: requirePermission('numbers.read'),
  component: lazyRouteComponent(() => import('./NumbersPage.tsx'), 'NumbersPage'),
});

const numberRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/numbers/$numberId',
  beforeLoad: requirePermission('numbers.read'),
  component: lazyRouteComponent(() => import('./NumberPage.tsx'), 'NumberPage'),
});

const eventsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/numbers/events',
  beforeLoad: requirePermission('webhooks.inspect'),
  component: lazyRouteComponent(() => import('./NumberEventsPage.tsx'), 'NumberEventsPage'),
});

/** Addresses of this area: /numbers, /numbers/<phone number id> and /numbers/events. */
export const numbersRoutes = [listRoute, numberRoute, eventsRoute] as const;
