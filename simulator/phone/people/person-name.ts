import type { Person } from '../data/wire.ts';

/** The number as people read it, or the user name of somebody without one. */
export function personHandle(person: Person): string {
  if (person.waId) return `+${person.waId}`;
  return person.username ? `@${person.username.replace(/^@/, '')}` : person.userId;
}
