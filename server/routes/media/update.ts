import { MediaAssetModel } from '../../../activities/store/models/media-assets.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { mediaView } from '../../views/media-view.ts';

export default defineRoute({
  method: 'patch',
  path: '/media/:id',
  access: 'media.write',
  params: 'MediaFileParams',
  body: 'MediaUpdate',
  response: 'MediaAsset',
  summary: 'Rename a file of the library',
  async handler(call) {
    const { input, orgId } = call;
    const before = found(await MediaAssetModel.findOneAndUpdate({ _id: input.params.id, orgId, deletedAt: { $exists: false } }, { $set: { name: input.body.name } }).lean());
    const asset = { ...before, name: input.body.name };
    await audit(call, 'media.renamed', { kind: 'media', id: asset._id, name: asset.name }, { was: before.name });
    return mediaView(asset);
  },
});
