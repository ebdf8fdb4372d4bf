import type { MediaAssetRecord } from '../../schemas/generated/types.ts';
import { MediaAssetModel } from '../store/models/media-assets.ts';

/** The files with these ids that the organisation has, by id. */
export async function findAssets(orgId: string, ids: readonly string[]): Promise<ReadonlyMap<string, MediaAssetRecord>> {
  const assets = await MediaAssetModel.find({ _id: { $in: [...ids] }, orgId, deletedAt: { $exists: false } }).lean();
  return new Map(assets.map((asset) => [asset._id, asset]));
}

/** One file that the organisation uploaded; undefined for one of somebody else, or one that was deleted. */
export async function findAsset(orgId: string, id: string): Promise<MediaAssetRecord | undefined> {
  return (await findAssets(orgId, [id])).get(id);
}
