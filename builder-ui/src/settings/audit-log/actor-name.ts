import type { TFunction } from 'i18next';
import type { AuditEntry } from '../../../../schemas/generated/types.ts';

/** What somebody is called who did something. */
export function actorName(t: TFunction<'audit'>, { kind, name }: AuditEntry['actor']): string {
  return name ?? t(`actors.${kind}`);
}
