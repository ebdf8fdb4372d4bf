import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.tsx';

const uiKitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ui-kit',
  component: lazyRouteComponent(() => import('./UiKitPage.tsx'), 'UiKitPage'),
});

/** A page that shows every component; only in development and in builds made with VITE_UI_KIT=1. */
export const uiKitRoutes = import.meta.env.DEV || import.meta.env['VITE_UI_KIT'] ? [uiKitRoute] : [];
