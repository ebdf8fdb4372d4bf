import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from '../app/require-permission.ts';
import { shellRoute } from '../app/shell-route.tsx';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/numbers',
  beforeLoad: requirePermission('numbers.read'),
  component: lazyRouteComponent(() => import('./NumbersPage.tsx'), 'NumbersPage'),
});

/** Addresses of this area. */
export const numbersRoutes = [listRoute] as const;
