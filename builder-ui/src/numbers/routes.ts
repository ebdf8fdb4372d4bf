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

/** Addresses of this area: /numbers and /numbers/<phone number id>. */
export const numbersRoutes = [listRoute, numberRoute] as const;
