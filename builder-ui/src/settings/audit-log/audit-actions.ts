import schema from '../../../../schemas/store/audit.schema.json' with { type: 'json' };
import type { AuditAction, AuditActorKind, AuditTargetKind } from '../../../../schemas/generated/types.ts';

/** The names that the types come from, for lists of choices and for what an address says. */
export const auditActions = schema.$defs.AuditAction.enum as ReadonlyArray<AuditAction>;
export const auditKinds = schema.$defs.AuditTargetKind.enum as ReadonlyArray<AuditTargetKind>;
export const actorKinds = schema.$defs.AuditActorKind.enum as ReadonlyArray<AuditActorKind>;

const otherKinds: Readonly<Record<string, AuditTargetKind>> = { session: 'user', costs: 'organisation', templates: 'organisation', audit: 'organisation', step: 'nodeType' };

/** To what kind of thing an action is done: what its name begins with, with few exceptions. */
export function kindOfAction(action: AuditAction): AuditTargetKind | undefined {
  if (action === 'run.job_started') return 'runJob';
  const [beginning = ''] = action.split('.');
  return otherKinds[beginning] ?? auditKinds.find((kind) => kind === beginning);
}
