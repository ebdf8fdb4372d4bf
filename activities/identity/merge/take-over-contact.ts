import type { ContactRecord } from '../../../schemas/generated/types.ts';
import { withoutUndefined } from '../../store/without-undefined.ts';
import { ContactModel } from '../../store/models/contacts.ts';
import { mergedContact } from './merged-contact.ts';

/** Gives the contact that stays what the other one has, once. Somebody who changes it meanwhile changes nothing of that. */
export async function takeOverContact(orgId: string, fromId: string, intoId: string): Promise<void> {
  for (;;) {
    const [into, from] = await Promise.all([ContactModel.findOne({ _id: intoId, orgId }).lean(), ContactModel.findOne({ _id: fromId, orgId }).lean()]);
    if (into === null || from === null || into.mergedFrom?.includes(fromId) === true) return;
    const { modifiedCount } = await ContactModel.updateOne({ _id: intoId, mergedFrom: { $ne: fromId }, identityRevision: unchanged(into.identityRevision), sendsRevision: unchanged(into.sendsRevision) }, updateOf(into, from));
    if (modifiedCount > 0) return;
  }
}

function updateOf(into: ContactRecord, from: ContactRecord) {
  const { tags: _tags, fields, optedOutAt, blockedAt, createdAt, lastInboundAt, ...rest } = mergedContact(into, from).set;
  const gaps = Object.entries(fields ?? {}).filter(([name]) => into.fields[name] === undefined);
  return {
    $set: { ...rest, ...Object.fromEntries(gaps.map(([name, value]) => [`fields.${name}`, value])) },
    $addToSet: { tags: { $each: from.tags }, mergedFrom: from._id },
    $inc: { identityRevision: 1, sendsRevision: 1 },
    $min: withoutUndefined({ optedOutAt, blockedAt, createdAt }),
    ...(lastInboundAt === undefined ? {} : { $max: { lastInboundAt } }),
  };
}

function unchanged(revision: number | undefined): number | { $exists: false } {
  return revision ?? { $exists: false };
}
