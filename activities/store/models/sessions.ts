import type { SessionRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Log-in sessions; expiresAt is checked on every read, expired ones are swept. */
export const SessionModel = defineModel<SessionRecord>('sessions', 'SessionRecord', [
  [{ userId: 1 }],
  [{ expiresAt: 1 }],
]);
