import type { ContactMergeRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Merges of contacts, under way and done, and pairs that may be one person or are not. */
export const ContactMergeModel = defineModel<ContactMergeRecord>('contactMerges', 'ContactMergeRecord', [
  // A handful: what is under way or waits for somebody's decision.
  [{ state: 1, orgId: 1 }, { partialFilterExpression: { state: { $in: ['running', 'suggested'] } } }],
  [{ intoId: 1 }],
]);
