import type { ApiKeyRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Keys of programs, found by the hash of the key. */
export const ApiKeyModel = defineModel<ApiKeyRecord>('apiKeys', 'ApiKeyRecord', [
  [{ orgId: 1, createdAt: -1 }],
]);
