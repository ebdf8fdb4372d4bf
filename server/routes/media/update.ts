import { MediaAssetModel } from '../../../activities/store/models/media-assets.ts';
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
  async handler({ input, orgId }) {
    const asset = await MediaAssetModel.findOneAndUpdate({ _id: input.params.id, orgId, deletedAt: { $exists: false } }, { $set: { name: input.body.name } }, { returnDocument: 'after' }).lean();
    return mediaView(found(asset));
  },
});
