import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from '../app/require-permission.ts';
import { shellRoute } from '../app/shell-route.tsx';
import { newTemplateSearch, templatesSearch } from './new-template-search.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/templates',
  validateSearch: templatesSearch,
  beforeLoad: requirePermission('templates.read'),
  component: lazyRouteComponent(() => import('./TemplatesPage.tsx'), 'TemplatesPage'),
});

const draftRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/templates/drafts/$draftId',
  beforeLoad: requirePermission('templates.write'),
  component: lazyRouteComponent(() => import('./drafts/DraftPage.tsx'), 'DraftPage'),
});

const newRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/templates/new',
  validateSearch: newTemplateSearch,
  beforeLoad: requirePermission('templates.write'),
  component: lazyRouteComponent(() => import('./editor/NewTemplatePage.tsx'), 'NewTemplatePage'),
});

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/templates/$templateId',
  beforeLoad: requirePermission('templates.read'),
  component: lazyRouteComponent(() => import('./detail/TemplatePage.tsx'), 'TemplatePage'),
});

const editRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/templates/$templateId/edit',
  beforeLoad: requirePermission('templates.write'),
  component: lazyRouteComponent(() => import('./editor/EditTemplatePage.tsx'), 'EditTemplatePage'),
});

/** Addresses of this area. */
export const templatesRoutes = [listRoute, draftRoute, newRoute, detailRoute, editRoute] as const;
