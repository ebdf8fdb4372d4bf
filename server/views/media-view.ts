import { userName } from '../../activities/store/user-names.ts';
import type { MediaAsset, MediaAssetRecord } from '../../schemas/generated/types.ts';

/** A file as the API shows it; never where its bytes are. */
export async function mediaView({ _id: id, kind, mimeType, size, sha256, name, createdBy, createdAt }: MediaAssetRecord): Promise<MediaAsset> {
  const author = createdBy === undefined ? undefined : { id: createdBy, name: (await userName(createdBy)) ?? createdBy };
  return { id, kind, mimeType, size, sha256, name, url: `/api/v1/media/${id}/file`, createdAt: createdAt.toISOString(), ...(author === undefined ? {} : { createdBy: author }) };
}
