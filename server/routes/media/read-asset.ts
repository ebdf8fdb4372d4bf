import { findAsset } from '../../../activities/media/find-assets.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { mediaView } from '../../views/media-view.ts';

export default defineRoute({
  method: 'get',
  path: '/media/:id',
  access: 'media.read',
  params: 'MediaFileParams',
  response: 'MediaAsset',
  summary: 'One file: name, type, size',
  async handler({ input, orgId }) {
    return mediaView(found(await findAsset(orgId, input.params.id)));
  },
});
