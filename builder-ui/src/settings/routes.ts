import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from '../app/require-permission.ts';
import { shellRoute } from '../app/shell-route.tsx';
import { auditSearch } from './audit-log/audit-search.ts';

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./SettingsLayout.tsx'), 'SettingsLayout'),
});

const profileRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./profile/ProfilePage.tsx'), 'ProfilePage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'organisation',
  beforeLoad: requirePermission('organisation.read'),
  component: lazyRouteComponent(() => import('./organisation/OrganisationPage.tsx'), 'OrganisationPage'),
});

const hoursRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'business-hours',
  beforeLoad: requirePermission('organisation.read'),
  component: lazyRouteComponent(() => import('./hours/HoursPage.tsx'), 'HoursPage'),
});

const messagingRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'messaging',
  beforeLoad: requirePermission('organisation.read'),
  component: lazyRouteComponent(() => import('./messaging/MessagingPage.tsx'), 'MessagingPage'),
});

const apiKeysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'api-keys',
  beforeLoad: requirePermission('apikeys.manage'),
  component: lazyRouteComponent(() => import('./api-keys/ApiKeysPage.tsx'), 'ApiKeysPage'),
});

const credentialsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'credentials',
  beforeLoad: requirePermission('credentials.manage'),
  component: lazyRouteComponent(() => import('./credentials/CredentialsPage.tsx'), 'CredentialsPage'),
});

const webhooksRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'webhooks',
  beforeLoad: requirePermission('credentials.manage'),
  component: lazyRouteComponent(() => import('./webhooks/WebhooksPage.tsx'), 'WebhooksPage'),
});

const outgoingRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'outgoing-webhooks',
  beforeLoad: requirePermission('credentials.manage'),
  component: lazyRouteComponent(() => import('./outgoing-webhooks/SubscriptionsPage.tsx'), 'SubscriptionsPage'),
});

const auditLogRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'audit-log',
  validateSearch: auditSearch,
  beforeLoad: requirePermission('audit.read'),
  component: lazyRouteComponent(() => import('./audit-log/AuditLogPage.tsx'), 'AuditLogPage'),
});

/** Addresses of this area. */
export const settingsRoutes = [settingsRoute.addChildren([profileRoute, organisationRoute, hoursRoute, messagingRoute, apiKeysRoute, credentialsRoute, webhooksRoute, outgoingRoute, auditLogRoute])] as const;
