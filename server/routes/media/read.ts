import { pipeline } from 'node:stream/promises';
import { inboundAssetId } from '../../../activities/media/inbound-file.ts';
import { MediaAssetModel } from '../../../activities/store/models/media-assets.ts';
import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { safeFileHeaders } from '../../media/safe-file-headers.ts';
import { sendFile } from '../../media/send-file.ts';

export default defineRoute({
  method: 'get',
  path: '/media/:numberId/:mediaId',
  access: 'inbox.read',
  params: 'MediaParams',
  query: 'MediaFileQuery',
  produces: 'application/octet-stream',
  summary: 'A file that a customer sent; from the store, or from WhatsApp while it is not there yet',
  async stream({ input, orgId, server }, request, response) {
    const { numberId, mediaId } = input.params;
    const download = input.query.download === true;
    const asset = await MediaAssetModel.findOne({ _id: inboundAssetId(numberId, mediaId), orgId, deletedAt: { $exists: false } }).lean();
    if (asset !== null) return sendFile(server.media, asset, request, response, download);
    const number = found(await NumberModel.findOne({ _id: numberId, orgId }).lean());
    const media = await server.graph.media(number._id, mediaId, server.graph.tokenOf(number));
    if (media === undefined) throw new ApiProblem('NOT_FOUND', [], 'WhatsApp does not have this file any more; it keeps files of customers for a few days.');
    safeFileHeaders(response, media, download);
    if (media.size !== undefined) response.setHeader('content-length', String(media.size));
    await pipeline(media.body, response);
  },
});
