import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from '../app/require-permission.ts';
import { shellRoute } from '../app/shell-route.tsx';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/team',
  beforeLoad: requirePermission('team.read'),
  component: lazyRouteComponent(() => import('./TeamPage.tsx'), 'TeamPage'),
});

/** Addresses of this area. */
export const teamRoutes = [listRoute] as const;
