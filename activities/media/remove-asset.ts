import type { MediaAssetRecord } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import { MediaAssetModel } from '../store/models/media-assets.ts';
import { MediaUploadModel } from '../store/models/media-uploads.ts';
import { FolderStore } from './folder-store.ts';
import type { MediaStore } from './media-store.ts';

const BATCH = 100;

/** Takes away the bytes of a file that nobody sees any more, then its record. Repeating it is harmless. */
export async function removeAsset(store: MediaStore, { _id, key }: Pick<MediaAssetRecord, '_id' | 'key'>): Promise<void> {
  await MediaUploadModel.deleteMany({ assetId: _id });
  await store.remove(key);
  await MediaAssetModel.deleteOne({ _id, key, deletedAt: { $exists: true } });
}

/** Finishes deletions that a crash left half done, and forgets uploads that WhatsApp has forgotten. */
export async function sweepMedia(store: MediaStore, now: number): Promise<void> {
  for (const asset of await MediaAssetModel.find({ deletedAt: { $lt: new Date(now - durations.MINUTE) } }).limit(BATCH).lean()) await removeAsset(store, asset);
  await MediaUploadModel.deleteMany({ expiresAt: { $lt: new Date(now) } });
  if (store instanceof FolderStore) await store.sweep(now);
}
