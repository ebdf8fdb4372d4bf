import type { FeedRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Live updates between processes, kept for minutes. */
export const FeedModel = defineModel<FeedRecord>('feed', 'FeedRecord', [
  [{ at: 1 }],
]);
