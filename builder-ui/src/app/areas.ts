import { BookUser, Coins, FileText, Images, Inbox, Phone, Settings, Users, Workflow, type LucideIcon } from 'lucide-react';
import type { Permission } from '../../../schemas/permissions.ts';

export type Area = {
  id: 'inbox' | 'flows' | 'contacts' | 'templates' | 'media' | 'numbers' | 'costs' | 'team' | 'settings';
  path: '/inbox' | '/flows' | '/contacts' | '/templates' | '/media' | '/numbers' | '/costs' | '/team' | '/settings';
  icon: LucideIcon;
  /** Who sees it in the rail and the palette. */
  permission: Permission | null;
};

/** The places of the application in the order of the rail. Names: `areas.<id>` in locales/<language>/shell.json. */
export const areas: ReadonlyArray<Area> = [
  { id: 'inbox', path: '/inbox', icon: Inbox, permission: 'inbox.read' },
  { id: 'flows', path: '/flows', icon: Workflow, permission: 'flows.read' },
  { id: 'contacts', path: '/contacts', icon: BookUser, permission: 'contacts.read' },
  { id: 'templates', path: '/templates', icon: FileText, permission: 'templates.read' },
  { id: 'media', path: '/media', icon: Images, permission: 'media.read' },
  { id: 'numbers', path: '/numbers', icon: Phone, permission: 'numbers.read' },
  { id: 'costs', path: '/costs', icon: Coins, permission: 'costs.read' },
  { id: 'team', path: '/team', icon: Users, permission: 'team.read' },
  { id: 'settings', path: '/settings', icon: Settings, permission: null },
];
