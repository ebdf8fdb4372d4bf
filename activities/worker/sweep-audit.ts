import { AuditModel } from '../store/models/audit-log.ts';
import { OrganisationModel } from '../store/models/organisations.ts';

/** Deletes entries of the audit log from before a moment; one organisation after the other, for that is how they are indexed. */
export async function sweepAudit(before: number): Promise<void> {
  for (const { _id: orgId } of await OrganisationModel.find({}, { _id: 1 }).lean()) await AuditModel.deleteMany({ orgId, at: { $lt: new Date(before) } });
}
