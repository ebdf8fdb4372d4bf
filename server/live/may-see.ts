import type { FeedEvent } from '../../schemas/generated/types.ts';
import type { Permission } from '../../schemas/permissions.ts';
import { may, type Actor } from '../auth/actor.ts';

/** Which permission a topic takes, by its name up to the colon. */
const permissionOf: Readonly<Record<string, Permission>> = {
  conversations: 'inbox.read',
  conversation: 'inbox.read',
  flows: 'flows.read',
  flow: 'flows.read',
  runs: 'flows.operate',
  numbers: 'numbers.read',
  templates: 'templates.read',
  webhooks: 'webhooks.inspect',
  presence: 'team.read',
  audit: 'audit.read',
};

/** Whether somebody may hear of an event: of the own organisation only, own notifications only, and what the role may read. */
export function maySee(actor: Actor, event: FeedEvent): boolean {
  if (actor.kind === 'nobody' || actor.orgId !== event.orgId) return false;
  const [name, rest] = splitTopic(event.topic);
  if (name === 'notifications') return actor.kind === 'user' && actor.id === rest;
  const permission = permissionOf[name];
  return permission !== undefined && may(actor, permission);
}

function splitTopic(topic: string): [string, string?] {
  const at = topic.indexOf(':');
  return at < 0 ? [topic] : [topic.slice(0, at), topic.slice(at + 1)];
}
