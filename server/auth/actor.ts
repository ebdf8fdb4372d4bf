import { ApiProblem } from '../../schemas/errors.ts';
import type { AuditRecord } from '../../schemas/generated/types.ts';
import type { Permission, Role } from '../../schemas/permissions.ts';
import { rolePermissions } from '../../schemas/permissions.ts';

/** Who makes a request: a person with a session, a program with an API key, or nobody yet. */
export type Actor =
  | { readonly kind: 'user'; readonly id: string; readonly orgId: string; readonly role: Role; readonly name: string; readonly sessionId: string }
  | { readonly kind: 'apiKey'; readonly id: string; readonly orgId: string; readonly role: Role; readonly name: string }
  | { readonly kind: 'nobody' };

/** Whether the actor's role carries the permission. */
export function may(actor: Actor, permission: Permission): boolean {
  return actor.kind !== 'nobody' && rolePermissions[actor.role].includes(permission);
}

/** How the audit log names the actor. */
export function auditActor(actor: Actor | { readonly kind: 'user'; readonly id: string }): AuditRecord['actor'] {
  return actor.kind === 'nobody' ? { kind: 'nobody' } : { kind: actor.kind, id: actor.id };
}

/** The user id, when a person acts. */
export function userIdOf(actor: Actor): string | undefined {
  return actor.kind === 'user' ? actor.id : undefined;
}

/** The user id where only a person may act (routes with access: 'person'). */
export function personId(actor: Actor): string {
  if (actor.kind !== 'user') throw new ApiProblem('FORBIDDEN');
  return actor.id;
}

/** How colleagues know the actor: the name of a person or of an API key. */
export function actorName(actor: Actor): string {
  return actor.kind === 'nobody' ? 'somebody' : actor.name;
}
