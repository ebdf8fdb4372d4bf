import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from '../app/require-permission.ts';
import { shellRoute } from '../app/shell-route.tsx';
import { editorSearch } from './editor/editor-search.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/flows',
  beforeLoad: requirePermission('flows.read'),
  component: lazyRouteComponent(() => import('./FlowsPage.tsx'), 'FlowsPage'),
});

const editorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/flows/$flowId',
  validateSearch: editorSearch,
  beforeLoad: requirePermission('flows.read'),
  component: lazyRouteComponent(() => import('./FlowEditorPage.tsx'), 'FlowEditorPage'),
});

/** Addresses of this area: /flows and /flows/<flowId>. */
export const flowsRoutes = [listRoute, editorRoute] as const;
