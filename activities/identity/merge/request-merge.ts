import type { ContactMergeRecord } from '../../../schemas/generated/types.ts';
import { isDuplicateKey } from '../../store/duplicate-key.ts';
import { ContactMergeModel } from '../../store/models/contact-merges.ts';

/** Which of two contacts becomes part of which, and why. */
export type MergeWish = Pick<ContactMergeRecord, 'orgId' | 'fromId' | 'intoId' | 'reason' | 'by' | 'byKind'>;

/** The longest chain of merges that is followed: somebody who was merged twenty times over is a mistake. */
const longestChain = 20;

/** The contact that has taken a contact's place: itself, unless it was merged. */
export async function survivorOf(contactId: string): Promise<string> {
  let id = contactId;
  for (let step = 0; step < longestChain; step += 1) {
    const merge = await ContactMergeModel.findById(id, { intoId: 1 }).lean();
    if (merge === null) return id;
    id = merge.intoId;
  }
  return id;
}

/**
 * Writes down that two contacts become one. From then on the merge will happen, whoever dies. undefined: they are one
 * already. A contact is merged once: whoever comes second gets the merge that is under way.
 */
export async function requestMerge(wish: MergeWish, now: number): Promise<ContactMergeRecord | undefined> {
  const [fromId, intoId] = await Promise.all([survivorOf(wish.fromId), survivorOf(wish.intoId)]);
  if (fromId === intoId) return undefined;
  const record: ContactMergeRecord = { ...wish, _id: fromId, fromId, intoId, state: 'running', createdAt: new Date(now) };
  try {
    await ContactMergeModel.create(record);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return (await ContactMergeModel.findById(fromId).lean()) ?? undefined;
  }
  // Somebody else may have begun the opposite at the same moment. Both see both; the smaller id gives way.
  const opposite = await ContactMergeModel.findOne({ _id: intoId, intoId: fromId }).lean();
  if (opposite === null || fromId < intoId) return record;
  await ContactMergeModel.deleteOne({ _id: fromId, intoId, state: 'running' });
  return opposite;
}

/** The id under which a pair is suggested or said not to be one person, whatever the order. */
export function pairId(one: string, other: string): string {
  return one < other ? `pair:${one}:${other}` : `pair:${other}:${one}`;
}

/** Notes that two contacts may be one person. What people have decided about the pair stands. */
export async function suggestMerge({ orgId, fromId, intoId, reason }: MergeWish, now: number): Promise<void> {
  const record = { orgId, fromId, intoId, reason, state: 'suggested' as const, createdAt: new Date(now) };
  await ContactMergeModel.updateOne({ _id: pairId(fromId, intoId) }, { $setOnInsert: record }, { upsert: true });
}
