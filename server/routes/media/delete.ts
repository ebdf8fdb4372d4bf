import { removeAsset } from '../../../activities/media/remove-asset.ts';
import { MediaAssetModel } from '../../../activities/store/models/media-assets.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { findAsset } from '../../../activities/media/find-assets.ts';
import { requireUnsent } from '../../media/require-unsent.ts';

export default defineRoute({
  method: 'delete',
  path: '/media/:id',
  access: 'media.delete',
  params: 'MediaFileParams',
  summary: 'Delete a file that no flow sends; customers who got it keep it',
  async handler(call) {
    const { input, orgId, server } = call;
    const { _id } = found(await findAsset(orgId, input.params.id));
    await requireUnsent(orgId, _id);
    // From here on nobody sees it; should the rest fail, the worker's sweep does it.
    const asset = found(await MediaAssetModel.findOneAndUpdate({ _id, orgId, deletedAt: { $exists: false } }, { $set: { deletedAt: new Date(server.now()) } }, { returnDocument: 'after' }).lean());
    await audit(call, 'media.deleted', { kind: 'media', id: asset._id, name: asset.name });
    await removeAsset(server.media, asset).catch((error: unknown) => server.log.warn({ err: error, assetId: asset._id }, 'The bytes of a deleted file are taken away later'));
  },
});
