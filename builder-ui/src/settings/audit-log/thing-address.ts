import type { LinkProps } from '@tanstack/react-router';
import type { AuditThing } from '../../../../schemas/generated/types.ts';
import type { Permission } from '../../../../schemas/permissions.ts';

type Address = Pick<LinkProps, 'to' | 'params' | 'search'>;
type Place = readonly [needs: Permission | null, address: (id: string) => Address];

/** Where things are looked at: at a page of their own, else in the list that they stand in. */
const places: Partial<Record<AuditThing['kind'], Place>> = {
  organisation: ['organisation.read', () => ({ to: '/settings/organisation' })],
  user: ['team.read', () => ({ to: '/team' })],
  team: ['team.read', () => ({ to: '/team' })],
  apiKey: ['apikeys.manage', () => ({ to: '/settings/api-keys' })],
  credential: ['credentials.manage', () => ({ to: '/settings/credentials' })],
  incomingWebhook: ['credentials.manage', () => ({ to: '/settings/webhooks' })],
  webhookSubscription: ['credentials.manage', () => ({ to: '/settings/outgoing-webhooks' })],
  number: ['numbers.read', (numberId) => ({ to: '/numbers/$numberId', params: { numberId } })],
  template: ['templates.read', (templateId) => ({ to: '/templates/$templateId', params: { templateId } })],
  media: ['media.read', () => ({ to: '/media' })],
  flow: ['flows.read', (flowId) => ({ to: '/flows/$flowId', params: { flowId } })],
  segment: ['contacts.read', () => ({ to: '/contacts' })],
  contact: ['contacts.read', (contact) => ({ to: '/contacts', search: { contact } })],
  conversation: ['inbox.read', (conversationId) => ({ to: '/inbox/$conversationId', params: { conversationId } })],
};

/** The link to something; undefined when it is gone, has no page, or is not for this person. */
export function thingAddress({ kind, id, exists }: AuditThing, permissions: ReadonlyArray<string>): Address | undefined {
  const [needs, address] = places[kind] ?? [];
  if (!exists || address === undefined || (needs && !permissions.includes(needs))) return undefined;
  return address(id);
}
