/** Roles and what each may do. The server checks every route against this table; the UI only hides what would be refused. */

export const permissions = [
  'inbox.read', 'inbox.reply', 'inbox.assign', 'inbox.takeover', 'inbox.close', 'inbox.distribute',
  'contacts.read', 'contacts.write',
  'flows.read', 'flows.write', 'flows.publish', 'flows.operate',
  'templates.read', 'templates.write',
  'media.read', 'media.write', 'media.delete',
  'numbers.read', 'numbers.write',
  'costs.read', 'costs.write',
  'team.read', 'team.write',
  'organisation.read', 'organisation.write',
  'apikeys.manage', 'credentials.manage', 'webhooks.inspect', 'audit.read',
] as const;

export type Permission = (typeof permissions)[number];
export type Role = 'administrator' | 'lead' | 'marketer' | 'agent';

export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: permissions,
  lead: [
    'inbox.read', 'inbox.reply', 'inbox.assign', 'inbox.takeover', 'inbox.close', 'inbox.distribute', 'contacts.read', 'contacts.write',
    'flows.read', 'flows.write', 'flows.publish', 'flows.operate', 'templates.read', 'media.read', 'media.write', 'media.delete', 'numbers.read', 'costs.read', 'team.read', 'organisation.read', 'audit.read',
  ],
  marketer: ['inbox.read', 'contacts.read', 'contacts.write', 'flows.read', 'flows.write', 'flows.publish', 'flows.operate', 'templates.read', 'templates.write', 'media.read', 'media.write', 'media.delete', 'numbers.read', 'costs.read', 'team.read', 'organisation.read'],
  agent: ['inbox.read', 'inbox.reply', 'inbox.assign', 'inbox.takeover', 'inbox.close', 'contacts.read', 'contacts.write', 'flows.read', 'templates.read', 'media.read', 'media.write', 'team.read', 'organisation.read'],
};
