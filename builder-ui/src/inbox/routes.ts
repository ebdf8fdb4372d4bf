import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from '../app/require-permission.ts';
import { shellRoute } from '../app/shell-route.tsx';
import type { InboxView } from './inbox-queries.ts';

const views: ReadonlyArray<InboxView> = ['mine', 'unassigned', 'all', 'closed'];

// The page stays mounted when another conversation is opened; it reads the id from the address.
const inboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbox',
  validateSearch: (search: Record<string, unknown>): { view: InboxView } => ({ view: views.find((view) => view === search['view']) ?? 'all' }),
  beforeLoad: requirePermission('inbox.read'),
  component: lazyRouteComponent(() => import('./InboxPage.tsx'), 'InboxPage'),
});

const conversationRoute = createRoute({ getParentRoute: () => inboxRoute, path: '$conversationId' });

/** Addresses of this area: /inbox and /inbox/<conversationId>, with ?view= for the list. */
export const inboxRoutes = [inboxRoute.addChildren([conversationRoute])] as const;
