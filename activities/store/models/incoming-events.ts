import type { IncomingEventRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Events of other systems as received; what is not done yet is taken up again. */
export const IncomingEventModel = defineModel<IncomingEventRecord>('incomingEvents', 'IncomingEventRecord', [
  [{ state: 1, receivedAt: 1 }],
  [{ webhookId: 1, receivedAt: -1, _id: -1 }],
]);
