import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from '../app/require-permission.ts';
import { shellRoute } from '../app/shell-route.tsx';

const reportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/costs',
  beforeLoad: requirePermission('costs.read'),
  component: lazyRouteComponent(() => import('./CostsPage.tsx'), 'CostsPage'),
});

const cardsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/costs/prices',
  beforeLoad: requirePermission('costs.read'),
  component: lazyRouteComponent(() => import('./PriceCardsPage.tsx'), 'PriceCardsPage'),
});

/** Addresses of this area. */
export const costsRoutes = [reportRoute, cardsRoute] as const;
