import type { MediaAssetRecord, MessageRecord, OutgoingMessage } from '../../schemas/generated/types.ts';
import { Cache } from '../store/cache.ts';
import { MediaAssetModel } from '../store/models/media-assets.ts';

/** Assets never change; a short memory spares a read for each of the thousand messages that send the same one. */
const assets = new Cache<string, MediaAssetRecord | undefined>({ max: 500, maxAgeMs: 10_000 });

/** What the thread shows of the file that a message sends from our store. */
export async function outgoingMedia(orgId: string, message: OutgoingMessage): Promise<{ media?: NonNullable<MessageRecord['media']> }> {
  const assetId = assetOf(message);
  if (assetId === undefined) return {};
  const asset = await assets.get(assetId, async (id) => (await MediaAssetModel.findById(id).lean()) ?? undefined);
  if (asset === undefined || asset.orgId !== orgId) return {};
  return { media: { state: 'stored', size: asset.size, mimeType: asset.mimeType, name: asset.name } };
}

function assetOf(message: OutgoingMessage): string | undefined {
  switch (message.type) {
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return message[message.type]?.asset;
    default:
      return undefined;
  }
}
