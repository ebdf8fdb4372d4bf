import type { FeedWriterRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Processes that write the feed. */
export const FeedWriterModel = defineModel<FeedWriterRecord>('feedWriters', 'FeedWriterRecord');
