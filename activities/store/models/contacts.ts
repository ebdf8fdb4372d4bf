import type { ContactRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** People we talk to. Ids are ULIDs, so the newest come last by id. */
export const ContactModel = defineModel<ContactRecord>('contacts', 'ContactRecord', [
  [{ orgId: 1, _id: -1 }],
  [{ orgId: 1, tags: 1 }],
]);
