import type { ContactIdentityRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Claims of a phone or user id for exactly one contact; the unique _id decides between two writers. */
export const ContactIdentityModel = defineModel<ContactIdentityRecord>('contactIdentities', 'ContactIdentityRecord', [
  [{ contactId: 1 }],
]);
