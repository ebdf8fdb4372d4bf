import { createHash } from 'node:crypto';
import type { MediaAssetRecord, MediaKind } from '../../schemas/generated/types.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { MediaAssetModel } from '../store/models/media-assets.ts';
import type { MediaStore } from './media-store.ts';
import { removeAsset } from './remove-asset.ts';
import type { SpooledFile } from './spool.ts';

/** A file of the organisation that was checked and is to be kept. */
export interface NewAsset {
  readonly orgId: string;
  readonly origin: 'library' | 'reply';
  readonly kind: MediaKind;
  readonly mimeType: string;
  readonly moving: boolean;
  readonly name: string;
  readonly createdBy?: string;
  readonly file: SpooledFile;
  /** Makes the key of the bytes unlike all others, so that a deletion under way never meets a new file. */
  readonly newId: () => string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Stores a file; the same content a second time is the same asset. The spooled file is used up. */
export async function keepAsset(store: MediaStore, { orgId, origin, kind, mimeType, moving, name, createdBy, file, newId, now }: NewAsset): Promise<MediaAssetRecord> {
  const _id = `med_${createHash('sha256').update(`${orgId}:${mimeType}:${file.sha256}`).digest('hex').slice(0, 40)}`;
  const known = await findKept(store, _id, origin, name);
  if (known !== undefined) {
    await file.discard();
    return known;
  }
  const record: MediaAssetRecord = {
    _id, orgId, origin, kind, mimeType, name, size: file.size, sha256: file.sha256, key: `${orgId}/${_id}/${newId()}`, createdAt: new Date(now),
    ...(moving ? { moving } : {}),
    ...(createdBy === undefined ? {} : { createdBy }),
  };
  await store.put(record.key, file);
  try {
    await MediaAssetModel.create(record);
    return record;
  } catch (error) {
    await store.remove(record.key);
    const other = isDuplicateKey(error) ? await findKept(store, _id, origin, name) : undefined;
    if (other === undefined) throw error;
    return other;
  }
}

/** The asset if there is one already; what was sent with a reply and is uploaded for the library now belongs there. */
async function findKept(store: MediaStore, _id: string, origin: 'library' | 'reply', name: string): Promise<MediaAssetRecord | undefined> {
  const known = await MediaAssetModel.findById(_id).lean();
  if (known === null) return undefined;
  if (known.deletedAt !== undefined) {
    await removeAsset(store, known);
    return undefined;
  }
  if (origin === 'reply' || known.origin === 'library') return known;
  return (await MediaAssetModel.findOneAndUpdate({ _id }, { $set: { origin, name } }, { returnDocument: 'after' }).lean()) ?? known;
}
