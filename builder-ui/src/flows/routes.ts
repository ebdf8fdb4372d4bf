import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from '../app/require-permission.ts';
import { shellRoute } from '../app/shell-route.tsx';
import { editorSearch } from './editor/editor-search.ts';
import { flowQuery } from './flow-query.ts';
import { folderSearch } from './folders/folder-search.ts';
import { problemSearch } from './runs/problem-search.ts';
import { triggersQuery } from './triggers/triggers-query.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/flows',
  validateSearch: folderSearch,
  beforeLoad: requirePermission('flows.read'),
  component: lazyRouteComponent(() => import('./FlowsPage.tsx'), 'FlowsPage'),
});

const stuckRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/flows/stuck',
  validateSearch: problemSearch,
  beforeLoad: requirePermission('flows.operate'),
  component: lazyRouteComponent(() => import('./runs/RunProblemsPage.tsx'), 'RunProblemsPage'),
});

const triggersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/flows/triggers',
  beforeLoad: requirePermission('flows.read'),
  // Begun when the pointer comes near the tab, and not waited for: the page shows what it has.
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(triggersQuery({ search: '', shared: undefined })),
  component: lazyRouteComponent(() => import('./triggers/TriggersPage.tsx'), 'TriggersPage'),
});

const editorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/flows/$flowId',
  validateSearch: editorSearch,
  beforeLoad: requirePermission('flows.read'),
  // Read while the page itself is still being loaded, but not because a pointer only passed over a link.
  shouldReload: ({ cause }) => cause === 'enter',
  loader: ({ context, params, preload }) => {
    if (!preload) void context.queryClient.prefetchQuery(flowQuery(params.flowId));
  },
  component: lazyRouteComponent(() => import('./FlowEditorPage.tsx'), 'FlowEditorPage'),
});

/** Addresses of this area: /flows, its tabs, and /flows/<flowId>. */
export const flowsRoutes = [listRoute, stuckRoute, triggersRoute, editorRoute] as const;
