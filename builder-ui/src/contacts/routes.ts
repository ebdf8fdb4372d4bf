import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from '../app/require-permission.ts';
import { shellRoute } from '../app/shell-route.tsx';

/** What the address says: the contact that is open. */
function contactsSearch({ contact }: Record<string, unknown>): { contact?: string } {
  return typeof contact === 'string' && contact !== '' ? { contact } : {};
}

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contacts',
  validateSearch: contactsSearch,
  beforeLoad: requirePermission('contacts.read'),
  component: lazyRouteComponent(() => import('./ContactsPage.tsx'), 'ContactsPage'),
});

/** Addresses of this area. */
export const contactsRoutes = [listRoute] as const;
