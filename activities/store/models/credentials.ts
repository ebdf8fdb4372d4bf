import type { CredentialRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Secrets that flows send to other systems, encrypted; see sealCredential. */
export const CredentialModel = defineModel<CredentialRecord>('credentials', 'CredentialRecord', [
  [{ orgId: 1, createdAt: -1 }],
]);
