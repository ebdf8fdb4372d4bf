import { Building2, Clock, KeyRound, LockKeyhole, MessageSquareText, ScrollText, Send, UserRound, Webhook, type LucideIcon } from 'lucide-react';
import type { Permission } from '../../../schemas/permissions.ts';

type Section = {
  id: 'profile' | 'organisation' | 'hours' | 'messaging' | 'apiKeys' | 'credentials' | 'webhooks' | 'outgoing' | 'auditLog';
  path: '/settings' | '/settings/organisation' | '/settings/business-hours' | '/settings/messaging' | '/settings/api-keys' | '/settings/credentials' | '/settings/webhooks' | '/settings/outgoing-webhooks' | '/settings/audit-log';
  icon: LucideIcon;
  permission: Permission | null;
};

/** Parts of the settings in the order of their menu. Names: `sections.<id>` in settings.json. */
export const sections: ReadonlyArray<Section> = [
  { id: 'profile', path: '/settings', icon: UserRound, permission: null },
  { id: 'organisation', path: '/settings/organisation', icon: Building2, permission: 'organisation.read' },
  { id: 'hours', path: '/settings/business-hours', icon: Clock, permission: 'organisation.read' },
  { id: 'messaging', path: '/settings/messaging', icon: MessageSquareText, permission: 'organisation.read' },
  { id: 'apiKeys', path: '/settings/api-keys', icon: KeyRound, permission: 'apikeys.manage' },
  { id: 'credentials', path: '/settings/credentials', icon: LockKeyhole, permission: 'credentials.manage' },
  { id: 'webhooks', path: '/settings/webhooks', icon: Webhook, permission: 'credentials.manage' },
  { id: 'outgoing', path: '/settings/outgoing-webhooks', icon: Send, permission: 'credentials.manage' },
  { id: 'auditLog', path: '/settings/audit-log', icon: ScrollText, permission: 'audit.read' },
];
