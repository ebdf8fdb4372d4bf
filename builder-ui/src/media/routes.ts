import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from '../app/require-permission.ts';
import { shellRoute } from '../app/shell-route.tsx';

const libraryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/media',
  beforeLoad: requirePermission('media.read'),
  component: lazyRouteComponent(() => import('./MediaPage.tsx'), 'MediaPage'),
});

/** Addresses of this area. */
export const mediaRoutes = [libraryRoute] as const;
