import { findAsset } from '../../../activities/media/find-assets.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { sendFile } from '../../media/send-file.ts';

export default defineRoute({
  method: 'get',
  path: '/media/:id/file',
  access: 'media.read',
  params: 'MediaFileParams',
  query: 'MediaFileQuery',
  produces: 'application/octet-stream',
  summary: 'The bytes of a file, whole or a range of them',
  async stream({ input, orgId, server }, request, response) {
    const asset = found(await findAsset(orgId, input.params.id));
    await sendFile(server.media, asset, request, response, input.query.download === true);
  },
});
