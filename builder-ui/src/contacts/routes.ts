import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from '../app/require-permission.ts';
import { shellRoute } from '../app/shell-route.tsx';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contacts',
  beforeLoad: requirePermission('contacts.read'),
  component: lazyRouteComponent(() => import('./ContactsPage.tsx'), 'ContactsPage'),
});

/** Addresses of this area. */
export const contactsRoutes = [listRoute] as const;
