import type { MediaAssetRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Files of organisations; their bytes are in the media store. */
export const MediaAssetModel = defineModel<MediaAssetRecord>('mediaAssets', 'MediaAssetRecord', [
  [{ orgId: 1, origin: 1, createdAt: -1, _id: -1 }],
  // Those whose bytes are still to be taken away: none, as a rule.
  [{ deletedAt: 1 }, { sparse: true }],
]);
