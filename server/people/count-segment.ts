import { catalogueOf } from '../../activities/engine/catalogue.ts';
import { contactView, organisationView } from '../../activities/engine/scene.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import { ApiProblem, StepError } from '../../schemas/errors.ts';
import type { ConditionGroup, SegmentCount } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { contactContext } from '../../workflows/engine/context/clock-context.ts';
import { found } from '../http/found.ts';

const BATCH = 500;
const SHOWN = 5;

/** Counts who fits a condition, newest contacts first, up to as many contacts as a preview may look at. */
export async function countSegment(orgId: string, condition: ConditionGroup, now: number): Promise<SegmentCount> {
  const record = found(await OrganisationModel.findById(orgId).lean());
  const organisation = organisationView(record, await catalogueOf(orgId, record.catalogueRevision ?? 0));
  const count = { matching: 0, looked: 0, complete: true, names: [] as string[] };
  for (let before: string | undefined; ; ) {
    const contacts = await ContactModel.find({ orgId, mergedInto: { $exists: false }, ...(before === undefined ? {} : { _id: { $lt: before } }) }).sort({ _id: -1 }).limit(BATCH).lean();
    for (const contact of contacts) {
      if (!fits(() => contactContext(now, organisation, contactView(contact)).fits(condition))) continue;
      count.matching += 1;
      const name = contact.name ?? contact.phone ?? contact.username;
      if (count.names.length < SHOWN && name !== undefined) count.names.push(name);
    }
    count.looked += contacts.length;
    before = contacts.at(-1)?._id;
    if (contacts.length < BATCH) return count;
    if (count.looked >= limits.segmentPreviewContacts) return { ...count, complete: false };
  }
}

/** A row that cannot be evaluated is a mistake of whoever writes the condition, and is said so. */
function fits(evaluate: () => boolean): boolean {
  try {
    return evaluate();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    throw new ApiProblem('VALIDATION_FAILED', [{ field: 'condition', rule: 'evaluable', message: error.message, fix: 'Compare it with a value of the same kind.' }]);
  }
}
